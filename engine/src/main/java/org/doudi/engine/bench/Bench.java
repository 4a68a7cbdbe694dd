package org.doudi.engine.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What one size of city came to.
 *
 * @param rows of the first night's files
 * @param bytes of the embedded database at the end; 0 when the database lies elsewhere
 */
public record Bench(
        long households,
        long persons,
        long rows,
        long bytes,
        List<Phase> phases,
        Measured yardsticks,
        List<Ratio> ratios) {

    /** Holds the phases against the yardsticks. */
    public static Bench of(
            long households, long persons, long rows, long bytes, List<Phase> phases, Measured yardsticks) {
        Phase ingest = named(phases, "ingest");
        Phase screen = named(phases, "screen");
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(Ratio.ofScreening(screen, yardsticks));
        ratios.add(Ratio.ofIngest(ingest, yardsticks));
        ratios.add(Ratio.ofAll(ingest, screen, yardsticks, plainSeconds(screen, yardsticks)));
        if (yardsticks.plain() != null) {
            ratios.add(Ratio.ofDeciding(yardsticks.plain()));
        }
        return new Bench(households, persons, rows, bytes, List.copyOf(phases), yardsticks, ratios);
    }

    public Phase phase(String name) {
        return named(phases, name);
    }

    /** In which plain Java decides every household, on as many threads as a screening has; null when not measured. */
    private static Double plainSeconds(Phase screen, Measured measured) {
        return measured.plain() == null
                ? null
                : screen.amount() / measured.plain().plain() / measured.workers();
    }

    private static Phase named(List<Phase> phases, String name) {
        return phases.stream()
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

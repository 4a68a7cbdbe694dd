package org.doudi.engine.survival;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was struck, where, and how often something had to be started again. */
final class Tally {

    private final Map<Step, Map<Blow, Integer>> blows = new EnumMap<>(Step.class);
    private int restarts;
    private int failures;

    void struck(Step step, Blow blow) {
        blows.computeIfAbsent(step, any -> new EnumMap<>(Blow.class)).merge(blow, 1, Integer::sum);
    }

    void restarted() {
        restarts++;
    }

    /** On a machine that is too busy, something may take too long by itself. */
    void failedByItself() {
        failures++;
    }

    int blows() {
        return blows.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public String toString() {
        return "%d kills (%s), %d restarts%s"
                .formatted(
                        blows(), byStep(), restarts, failures == 0 ? "" : ", " + failures + " failures without a kill");
    }

    private String byStep() {
        return blows.entrySet().stream()
                .map(step -> step.getKey().name().toLowerCase() + ": "
                        + step.getValue().entrySet().stream()
                                .map(blow -> blow.getValue() + " "
                                        + blow.getKey().name().toLowerCase().replace('_', ' '))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}

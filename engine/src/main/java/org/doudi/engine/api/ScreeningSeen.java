package org.doudi.engine.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.RunProgress;
import org.doudi.engine.screening.Sums;

/**
 * A screening run.
 *
 * @param state {@code running}, {@code done} or {@code abandoned}
 * @param shadow whether it is a trial of which nobody is told
 * @param released whether its messages may leave
 * @param progress how far it has come; null in lists
 * @param sums null while it is not done
 * @param sumsAgree null while it is not done
 */
public record ScreeningSeen(
        int id,
        LocalDate date,
        long knownPoint,
        String packVersion,
        String mode,
        boolean shadow,
        String state,
        boolean released,
        Instant started,
        Instant ended,
        RunProgress progress,
        Sums sums,
        Boolean sumsAgree) {

    static ScreeningSeen of(Run run, RunProgress progress) {
        return new ScreeningSeen(
                run.number(),
                run.key().on(),
                run.key().known().number(),
                run.key().pack(),
                word(run.key().mode()),
                run.key().shadow(),
                word(run.state()),
                run.released(),
                run.started(),
                run.ended().orElse(null),
                progress,
                run.sums().orElse(null),
                run.sums().isPresent() ? run.sumsAgree() : null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

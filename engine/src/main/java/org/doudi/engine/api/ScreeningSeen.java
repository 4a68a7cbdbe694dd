package org.doudi.engine.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.doudi.engine.screening.Finding;
import org.doudi.engine.screening.Ruling;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.RunProgress;
import org.doudi.engine.screening.Sums;

/**
 * A screening run.
 *
 * @param state {@code running}, {@code done}, {@code abandoned} or {@code discarded}
 * @param shadow whether it is a trial of which nobody is told
 * @param released whether its messages may leave
 * @param held whether its messages wait for somebody to look
 * @param finding why it is held and what moved since the run before; null while it is not done
 * @param ruling who released or discarded it, when and why; null when nobody had to
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
        boolean held,
        Instant started,
        Instant ended,
        RunProgress progress,
        Sums sums,
        Boolean sumsAgree,
        Finding finding,
        Ruling ruling) {

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
                run.held(),
                run.started(),
                run.ended().orElse(null),
                progress,
                run.sums().orElse(null),
                run.sums().isPresent() ? run.sumsAgree() : null,
                run.finding().orElse(null),
                run.ruling().orElse(null));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

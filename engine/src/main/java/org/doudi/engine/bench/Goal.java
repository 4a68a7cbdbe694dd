package org.doudi.engine.bench;

import java.util.Map;
import java.util.Optional;

/**
 * What the house has set itself for a city of a million households on two processors.
 *
 * @param seconds of the whole process for taking in, at work for screening
 */
public record Goal(double seconds, boolean atWork) {

    /** Households. */
    public static final long SIZE = 1_000_000;
    /** Households a second that one thread decides. */
    public static final double DECIDE = 100_000;
    /** Megabytes of heap. */
    public static final long HEAP = 1_536;

    private static final Map<String, Goal> BY_PHASE = Map.of(
            "ingest", new Goal(240, false),
            "screen", new Goal(60, true),
            "next.ingest", new Goal(60, false),
            "next.screen", new Goal(5, true));

    public static Optional<Goal> of(Phase phase) {
        return Optional.ofNullable(BY_PHASE.get(phase.name()));
    }

    public boolean isMetBy(Phase phase) {
        return (atWork ? phase.atWork() : phase.seconds()) <= seconds;
    }
}

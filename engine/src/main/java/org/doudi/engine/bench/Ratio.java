package org.doudi.engine.bench;

/**
 * The house's own figure beside a yardstick's of the same run.
 *
 * @param name {@code screen.layers}, {@code ingest.copy}, {@code all.floor} (all three in seconds) or {@code decide.plain}
 *     (households a second and thread)
 * @param yardstick null when it was not measured
 * @param ratio how many times the yardstick's time is needed; null likewise
 * @param goal what the ratio should not exceed; null where the house has set itself none
 */
public record Ratio(String name, double doudi, Double yardstick, Double ratio, Double goal) {

    private static final double LAYERS = 3;
    private static final double FLOOR = 2.5;

    /** Screening with reasons, at work, over the layers alone in SQL. */
    static Ratio ofScreening(Phase screen, Measured measured) {
        Double layers = measured.layers() == null ? null : measured.layers().seconds();
        return ofSeconds("screen.layers", screen.atWork(), layers, LAYERS);
    }

    /** Taking files in, at work, over COPY of their rows. */
    static Ratio ofIngest(Phase ingest, Measured measured) {
        return ofSeconds("ingest.copy", ingest.atWork(), measured.copied(true), null);
    }

    /** Both commands as wholes, over COPY of all rows that they read and wrote and plain Java's deciding. */
    static Ratio ofAll(Phase ingest, Phase screen, Measured measured, Double plainSeconds) {
        Double floor = plainSeconds == null ? null : measured.copied(true) + measured.copied(false) + plainSeconds;
        return ofSeconds("all.floor", ingest.seconds() + screen.seconds(), floor, FLOOR);
    }

    /** Deciding alone, over plain Java's; null when not measured. */
    static Ratio ofDeciding(Measured.Deciding plain) {
        return new Ratio("decide.plain", plain.doudi(), plain.plain(), plain.plain() / plain.doudi(), null);
    }

    private static Ratio ofSeconds(String name, double doudi, Double yardstick, Double goal) {
        return new Ratio(name, doudi, yardstick, yardstick == null ? null : doudi / yardstick, goal);
    }
}

package org.doudi.engine.bench;

import java.util.List;

/**
 * What the yardsticks came to on the city as it stood.
 *
 * @param plain null when the pack has no plain Java beside it, or that has not been built
 * @param layers null likewise
 * @param workers threads of a screening here
 */
public record Measured(Deciding plain, Layers layers, List<Copy> copies, int workers) {

    /**
     * Deciding alone, facts in memory, one thread, in seconds of its processor.
     *
     * @param sample how many households were decided both ways
     * @param doudi households a second by the pack's rules
     * @param plain households a second in plain Java
     * @param differ of how many the two did not give the same number of outcomes
     */
    public record Deciding(long sample, double doudi, double plain, long differ) {}

    /**
     * Layers by SQL alone.
     *
     * @param rows how many the script found
     * @param differ rows that only one of the two has
     */
    public record Layers(double seconds, long rows, long differ) {}

    /**
     * Rows through COPY into tables without indexes.
     *
     * @param input whether they came in with files; else a screening wrote them
     */
    public record Copy(String what, boolean input, long rows, long bytes, double seconds) {}

    /** Seconds of what came in, or of what went out. */
    public double copied(boolean input) {
        return copies.stream()
                .filter(copy -> copy.input() == input)
                .mapToDouble(Copy::seconds)
                .sum();
    }
}

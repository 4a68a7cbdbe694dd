package org.doudi.engine.city;

/**
 * Chance that repeats itself: SplitMix64, one stream for each household, so that a household does not depend on how much
 * chance its neighbours used. {@link StrictMath} because {@code Math} may differ in the last bit between machines.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 0x1.0p-53;

    private long state;

    Dice(long seed, long stream) {
        state = scramble(scramble(seed + GOLDEN) ^ (stream * 0xD1342543DE82EF95L));
    }

    private static long scramble(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return scramble(state);
    }

    /** From 0 up to, not including, 1. */
    double unit() {
        return (next() >>> 11) * TO_UNIT;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Both ends included. */
    long between(long low, long high) {
        return low + (next() >>> 1) % (high - low + 1);
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[below(from.length)];
    }

    /** Roughly normal with mean 0 and deviation 1, never beyond ±6 (a sum of twelve even draws). */
    double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    /** Lognormal: half of the draws lie below the median. */
    double skewed(double median, double deviation) {
        return median * StrictMath.exp(deviation * bell());
    }
}

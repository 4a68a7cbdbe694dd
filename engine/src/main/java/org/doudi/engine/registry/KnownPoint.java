package org.doudi.engine.registry;

/**
 * How much was known: everything that deliveries up to this number said, and nothing later. Numbers follow the order in
 * which deliveries became known; {@link #NOTHING} stands before the first.
 */
public record KnownPoint(long number) implements Comparable<KnownPoint> {

    public static final KnownPoint NOTHING = new KnownPoint(0);

    public KnownPoint {
        if (number < 0) {
            throw new IllegalArgumentException("A known point is never negative (" + number + ")");
        }
    }

    @Override
    public int compareTo(KnownPoint other) {
        return Long.compare(number, other.number);
    }
}

package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What came of measuring something: a number, nothing there to measure, or a number that cannot be told from what is
 * known. One object serves many households, so the telling cases are shared.
 */
sealed interface Measured {

    /** Begins the name of a figure among what is missing. */
    String PARAMETER = "parameter:";

    /**
     * A number that is known.
     *
     * @param small its place among {@link #SMALL} when it is one of those; below nought otherwise
     */
    record Known(Rational value, int small) implements Measured {

        Known(Rational value) {
            this(value, -1);
        }
    }

    /** There is nothing to measure, and that is known: no ended grant, no certificate. */
    record Nothing() implements Measured {}

    /** It cannot be told: the feeds that would say, or {@code parameter:NAME} of a figure not in force. */
    record Untold(Set<String> missing, boolean figureAbsent) implements Measured {}

    Measured NOTHING = new Nothing();
    /** Counts and ages, shared. */
    Measured[] SMALL = small();

    Measured ZERO = SMALL[0];
    Measured ONE = SMALL[1];

    static Measured of(long value) {
        return value >= 0 && value < SMALL.length ? SMALL[(int) value] : new Known(Rational.of(value));
    }

    private static Measured[] small() {
        Measured[] small = new Measured[128];
        for (int i = 0; i < small.length; i++) {
            small[i] = new Known(Rational.of(i), i);
        }
        return small;
    }

    static Measured flag(boolean value) {
        return value ? ONE : ZERO;
    }

    static Measured of(BigDecimal value) {
        // A sum of nothing is this very object.
        return value == BigDecimal.ZERO ? ZERO : new Known(Rational.of(value));
    }

    static Measured untold(String feed) {
        return new Untold(Set.of(feed), false);
    }

    static Measured noFigure(String parameter) {
        return new Untold(Set.of(PARAMETER + parameter), true);
    }
}

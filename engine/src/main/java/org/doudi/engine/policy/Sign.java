package org.doudi.engine.policy;

/** A comparison. Which one it is, is policy: just below is not the same as up to. */
public enum Sign {
    BELOW("<"),
    AT_MOST("<="),
    EQUAL("="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    ABOVE(">");

    private final String text;

    Sign(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Null when there is no such sign. */
    static Sign of(String text) {
        for (Sign sign : values()) {
            if (sign.text.equals(text)) {
                return sign;
            }
        }
        return null;
    }

    boolean holds(Rational observed, Rational limit) {
        return holds(observed.compareTo(limit));
    }

    /** @param compared below nought, nought or above, as comparators answer */
    boolean holds(int compared) {
        return switch (this) {
            case BELOW -> compared < 0;
            case AT_MOST -> compared <= 0;
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
            case AT_LEAST -> compared >= 0;
            case ABOVE -> compared > 0;
        };
    }
}

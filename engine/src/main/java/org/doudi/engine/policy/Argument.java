package org.doudi.engine.policy;

/** What the name of a {@link Quantity} may be followed by. */
enum Argument {
    MARK,
    RATE,
    PARAMETER,
    SCHEME,
    CHILD_ROLE,
    SCHOOL_ROLE,
    INCIDENT_ROLE,
    ELDER_ROLE;

    /** Whether the pack has such a one. */
    boolean isKnown(String word, Terms terms) {
        return switch (this) {
            case MARK -> terms.marks().index(word) >= 0;
            case RATE -> terms.rates().index(word) >= 0;
            case PARAMETER -> terms.parameters().index(word) >= 0;
            case SCHEME -> !word.isEmpty();
            case CHILD_ROLE -> terms.kinds().knows("children", word);
            case SCHOOL_ROLE -> terms.kinds().knows("education", word);
            case INCIDENT_ROLE -> terms.kinds().knows("incidents", word);
            case ELDER_ROLE -> terms.kinds().knows("elder_groups", word);
        };
    }
}

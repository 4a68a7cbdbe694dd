package org.doudi.connectors.feed.definition;

import java.util.Locale;
import java.util.Optional;

/** What a column becomes in the row that all feeds share. */
public sealed interface Target {

    /** A part of the row that every feed may fill. */
    enum Field implements Target {
        PERSON,
        HOUSEHOLD,
        COUNTY,
        FROM,
        /** The first day on which the row no longer holds. */
        UNTIL,
        /** The last day or month on which the row holds; the row keeps the day after. */
        THROUGH,
        CODE,
        QUALIFIER,
        AMOUNT,
        /** Adds one to the amount when the cell says no. */
        COUNT_FALSE,
        /** The cell says that its sender takes the row back. */
        RETRACTED
    }

    /** Anything else that is worth keeping, under a name of its own. */
    record Attribute(String name) implements Target {}

    static Optional<Target> named(String word) {
        if (word.startsWith("attributes.") && word.length() > "attributes.".length()) {
            return Optional.of(new Attribute(word.substring("attributes.".length())));
        }
        for (Field field : Field.values()) {
            if (field.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}

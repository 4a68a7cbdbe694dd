package org.doudi.engine.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A citizen's identity number of 18 characters. Prints masked, so that it cannot slip into a log whole. */
public record IdentityNumber(String value) {

    public IdentityNumber {
        if (value.length() != 18) {
            throw new IllegalArgumentException("An identity number has 18 characters (" + value.length() + ")");
        }
    }

    public static IdentityNumber of(String value) {
        return new IdentityNumber(value);
    }

    /** Region and last four characters: {@code 220102********123X}. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    public LocalDate born() {
        return LocalDate.parse(value.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    public String toString() {
        return masked();
    }
}

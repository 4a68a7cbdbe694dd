package org.doudi.engine.referral;

import java.util.Locale;
import java.util.Optional;

/** Who answers for a referral. One that is not visited in time is passed up. */
public enum Authority {
    TOWNSHIP,
    COUNTY,
    CITY;

    /** The word in messages and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Throws {@link IllegalArgumentException} when there is no such word. */
    public static Authority of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Empty above the city. */
    public Optional<Authority> above() {
        return switch (this) {
            case TOWNSHIP -> Optional.of(COUNTY);
            case COUNTY -> Optional.of(CITY);
            case CITY -> Optional.empty();
        };
    }
}

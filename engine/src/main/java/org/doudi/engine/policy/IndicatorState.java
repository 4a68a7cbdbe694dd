package org.doudi.engine.policy;

import java.util.Locale;

/** How an indicator stands. */
public enum IndicatorState {
    MET,
    /** Not met, and its day has come. */
    NOT_MET,
    /** Cannot be told: a feed is missing, no standard is in force, or there is nothing to take a share of. */
    UNKNOWN,
    /** Not met, and not due yet. */
    OPEN;

    /** As in exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.doudi.engine.policy;

import java.util.Locale;

/** How far a figure may be trusted. Whoever shows a figure that is not ADOPTED shows this too. */
public enum FigureStatus {
    /** Adopted for this place. */
    ADOPTED,
    /** A province's minimum; the place's own adopted figure is not known. */
    FLOOR,
    /** Another place's figure. */
    ANALOGUE,
    /** Stands in until somebody enters the real one. */
    PLACEHOLDER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

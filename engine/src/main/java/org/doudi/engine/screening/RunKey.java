package org.doudi.engine.screening;

import java.time.LocalDate;
import org.doudi.engine.registry.KnownPoint;

/**
 * What makes two orders the same run.
 *
 * @param on the screening date
 * @param known up to where evidence is seen
 * @param pack the pack's version
 * @param shadow whether it is a trial of which nobody is told
 */
public record RunKey(LocalDate on, KnownPoint known, String pack, Mode mode, boolean shadow) {

    /** Which households a run looks at. */
    public enum Mode {
        FULL
    }
}

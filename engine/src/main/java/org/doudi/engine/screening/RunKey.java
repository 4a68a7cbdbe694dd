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
        /** At every one. */
        FULL,
        /** Only at those that may be decided otherwise than by the run before. */
        CHANGED
    }

    /** Whether who wants that may join this: a full run serves whoever would be content with a changed-only one. */
    boolean serves(RunKey wanted) {
        return (mode == wanted.mode || mode == Mode.FULL) && equals(wanted.with(mode));
    }

    RunKey with(Mode other) {
        return new RunKey(on, known, pack, other, shadow);
    }
}

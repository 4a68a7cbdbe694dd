package org.doudi.engine.screening;

import java.time.LocalDate;
import java.util.Optional;
import org.doudi.engine.registry.KnownPoint;

/**
 * What to screen.
 *
 * @param on the screening date
 * @param known up to where evidence is seen; empty for everything known when the run begins
 * @param shadow whether it is a trial of which nobody is told
 * @param full whether to look at every household; else only at those that may have changed, if that can be told
 */
public record ScreeningOrder(LocalDate on, Optional<KnownPoint> known, boolean shadow, boolean full) {

    public static ScreeningOrder of(LocalDate on) {
        return new ScreeningOrder(on, Optional.empty(), false, false);
    }
}

package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What the pack decided for one household on one date, with everything that it rests on.
 *
 * @param household 家庭编号
 * @param nextLook first later day on which the same facts may be decided otherwise
 * @param outcomes sorted by kind, code, person
 * @param readings every test that was looked at, met or not, in the pack's order: the answer to why and to why not
 */
public record Decision(
        String household, LocalDate on, LocalDate nextLook, List<Outcome> outcomes, List<Reading> readings) {

    public Decision {
        outcomes = List.copyOf(outcomes);
        readings = List.copyOf(readings);
    }
}

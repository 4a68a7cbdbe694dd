package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the pack decided for one household on one date, with everything that it rests on.
 *
 * @param household 家庭编号
 * @param nextLook first later day on which the same facts may be decided otherwise
 * @param visitsNext first day up to which visits would have to be delivered for another decision; null when none would
 *     give one
 * @param outcomes sorted by kind, code, person
 * @param readings every test that was looked at, met or not, in the pack's order: the answer to why and to why not
 * @param tallies what the city's indicators count of this household, by name; what is not there is nought
 */
public record Decision(
        String household,
        LocalDate on,
        LocalDate nextLook,
        LocalDate visitsNext,
        List<Outcome> outcomes,
        List<Reading> readings,
        SortedMap<String, Integer> tallies) {

    public Decision {
        outcomes = List.copyOf(outcomes);
        readings = Collections.unmodifiableList(readings);
        tallies = Collections.unmodifiableSortedMap(tallies);
    }

    /** A decision of a pack that counts nothing. */
    public Decision(
            String household, LocalDate on, LocalDate nextLook, List<Outcome> outcomes, List<Reading> readings) {
        this(household, on, nextLook, null, outcomes, readings, new TreeMap<>());
    }
}

package org.doudi.rules.oracle;

import java.util.List;
import java.util.SortedMap;
import org.doudi.engine.policy.Decision;

/**
 * What a run says of one household.
 *
 * @param outcomes by kind, code and person
 * @param tallies what the household adds to the city's counts
 */
record PlainDecision(List<PlainOutcome> outcomes, SortedMap<String, Integer> tallies) {

    static PlainDecision of(Decision it) {
        return new PlainDecision(it.outcomes().stream().map(PlainOutcome::of).toList(), it.tallies());
    }
}

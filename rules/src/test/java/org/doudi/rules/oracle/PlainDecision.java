package org.doudi.rules.oracle;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.policy.TestResult;

/**
 * What a run says of one household.
 *
 * @param outcomes by kind, code and person
 * @param tallies what the household adds to the city's counts
 * @param withoutLabour counted members who go on record as not able to work: no rule asks it of a single one
 */
record PlainDecision(List<PlainOutcome> outcomes, SortedMap<String, Integer> tallies, SortedSet<Long> withoutLabour) {

    private static final String ON_RECORD = "labour.incapable";

    static PlainDecision of(Decision it) {
        SortedSet<Long> withoutLabour = new TreeSet<>();
        for (Reading reading : it.readings()) {
            if (reading.test().equals(ON_RECORD) && reading.result() == TestResult.PASS) {
                withoutLabour.add(reading.person());
            }
        }
        return new PlainDecision(it.outcomes().stream().map(PlainOutcome::of).toList(), it.tallies(), withoutLabour);
    }
}

package org.doudi.rules.oracle;

import java.util.SortedMap;
import java.util.TreeMap;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.UnlistedPerson;

/** What section 7 counts of one household's decision: the parts and the wholes of the shares that rest on decisions. */
final class PlainTallies {

    private final PlainHousehold household;
    private final PlainOutcomes outcomes;
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    PlainTallies(PlainHousehold household, PlainOutcomes outcomes) {
        this.household = household;
        this.outcomes = outcomes;
    }

    SortedMap<String, Integer> counts() {
        return counts;
    }

    private void count(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    /** I-COLLECTED and I-VISITED: everybody of the eight groups, and those of them who are to be visited. */
    void ofTheEightGroups(PlainVisits visits) {
        for (PlainPerson it : household.counted) {
            if (visits.inOneOfTheEightGroups(it)) {
                count("group_members");
                if (it.age < 60 || it.assessed && !household.lacks("assessments")) {
                    count("group_members_collected");
                }
                if (visits.isToBeVisited(it)) {
                    visited(it, visits);
                }
            }
        }
    }

    private void visited(PlainPerson it, PlainVisits visits) {
        count("visit_elders");
        if (visits.visitedIn(it, household.day.month.minusMonths(1))) {
            count("visit_elders_last_month");
        }
        if (visits.visitedIn(it, household.day.month)) {
            count("visit_elders_this_month");
        }
    }

    /** I-CARE-PLACED: the page knows nobody's wishes, so all are the base. */
    void ofCentralCare(PlainLayers layers) {
        for (PlainPerson it : household.counted) {
            if (layers.is("DIBAO") && it.age >= 60 && it.failedItems >= 4) {
                count("dependent_elders");
                if (it.paid("central_care")) {
                    count("dependent_elders_placed");
                }
            }
        }
    }

    /** I-DIS-COVERED and I-ELDER-PAID: who is entitled, who is paid, and who is paid and not entitled. */
    void ofPayments() {
        for (PlainPerson it : household.people) {
            subsidy(it, "B-DIS-LIVING", "disability_living");
            subsidy(it, "B-DIS-NURSING", "disability_nursing");
            if (outcomes.has("B-ELDER", it.id)) {
                count("elder_entitled");
                if (it.paid("elder_allowance")) {
                    count("elder_paid");
                }
            }
        }
        if (!household.lacks("households")) {
            household.facts.unlisted().forEach(this::unlisted);
        }
    }

    private void subsidy(PlainPerson it, String benefit, String scheme) {
        boolean entitled = outcomes.has(benefit, it.id);
        boolean paid = it.paid(scheme);
        if (entitled) {
            count("disability_entitled");
        }
        if (paid) {
            count(entitled ? "disability_paid" : "disability_unentitled");
        }
    }

    /** Who is in no household is entitled to nothing. */
    private void unlisted(UnlistedPerson it) {
        boolean living = false;
        boolean nursing = false;
        for (Aid aid : it.aids()) {
            if (aid.inPaymentOn(household.day.on)) {
                living |= aid.scheme().equals("disability_living");
                nursing |= aid.scheme().equals("disability_nursing");
            }
        }
        if (living) {
            count("disability_unentitled");
        }
        if (nursing) {
            count("disability_unentitled");
        }
    }
}

package org.doudi.rules.oracle;

import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.doudi.engine.household.Household;

/** Sections 2 to 6 of the page in plain Java, and what section 7 counts: what a run says of one household. */
public final class PlainPolicy {

    private PlainPolicy() {}

    /** What the page says of the household. */
    static PlainDecision decide(Household facts, LocalDate on) {
        return decide(facts, new PlainDay(on));
    }

    private static PlainDecision decide(Household facts, PlainDay day) {
        PlainHousehold household = new PlainHousehold(facts, day);
        PlainOutcomes outcomes = new PlainOutcomes(household.assistance);
        PlainTallies tallies = new PlainTallies(household, outcomes);
        PlainChecks checks = new PlainChecks(household, outcomes);
        if (!household.counted.isEmpty()) {
            PlainIncome income = new PlainIncome(household.day);
            PlainLayers layers = new PlainLayers(household, income, outcomes);
            layers.say();
            new PlainBenefits(household, layers, outcomes).say();
            new PlainWarnings(household, layers, income, outcomes).say();
            PlainVisits visits = new PlainVisits(household, layers, outcomes);
            visits.say();
            checks.sayOfHousehold(layers);
            tallies.ofTheEightGroups(visits);
            tallies.ofCentralCare(layers);
        }
        checks.sayOfAnybody();
        tallies.ofPayments();
        return new PlainDecision(outcomes.sorted(), tallies.counts(), household.withoutLabour());
    }

    /** How many outcomes the page gives a household on one day: for benchmarks, which compare time and not decisions. */
    public static ToIntFunction<Household> counting(LocalDate on) {
        PlainDay day = new PlainDay(on);
        return household -> decide(household, day).outcomes().size();
    }
}

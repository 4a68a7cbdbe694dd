package org.doudi.engine.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.referral.ReferralRules;

/** Counts what a chunk's decisions come to: outcomes, and the households that each code and each queue reaches. */
final class Tally {

    private final ReferralRules rules;
    private final SortedMap<String, Long> outcomes = new TreeMap<>();
    private final SortedMap<String, Long> reached = new TreeMap<>();
    private final Set<String> ofOne = new HashSet<>();

    Tally(ReferralRules rules) {
        this.rules = rules;
    }

    void add(Household household, Decision decision) {
        add(household.place().county(), decision.outcomes());
    }

    void add(String county, List<Outcome> decided) {
        ofOne.clear();
        for (Outcome outcome : decided) {
            String name = OutcomeText.word(outcome.kind()) + '/' + outcome.code();
            outcomes.merge(name, 1L, Long::sum);
            ofOne.add(name);
            if (outcome.kind() == Outcome.Kind.REFERRAL) {
                rules.program(outcome.code()).ifPresent(program -> ofOne.add("queue/" + program.queueFor(county)));
            }
        }
        ofOne.forEach(name -> reached.merge(name, 1L, Long::sum));
    }

    Sums sums(long households, long decided, long written, long messages) {
        return new Sums(households, decided, households - decided, written, messages, outcomes, reached);
    }
}

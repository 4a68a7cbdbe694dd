package org.doudi.engine.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doudi.engine.explanation.Explained.LayerSeen;
import org.doudi.engine.explanation.Explained.OutcomeSeen;
import org.doudi.engine.explanation.Explained.PersonSeen;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Explainer;
import org.doudi.engine.policy.Explanation;
import org.doudi.engine.policy.Policy;

/**
 * What a policy proposes for a household that a caller told, and why: the same reasons as those of a stored decision,
 * without deliveries behind them.
 *
 * @param nextLook first later day on which the same facts may be decided otherwise
 * @param layers the household's layer and those above it, or all when it has none: why, and why not
 */
public record Evaluated(
        String household,
        LocalDate date,
        LocalDate nextLook,
        String packVersion,
        List<OutcomeSeen> outcomes,
        List<LayerSeen> layers) {

    /**
     * @param policy that decided, with figures on trial if there were any
     * @param names what the caller calls the members
     */
    public static Evaluated of(Policy policy, Decision decision, Household facts, Map<Long, String> names) {
        Explanation why = new Explainer(policy.pack(), policy.figures()).explain(decision, facts.place());
        List<PersonSeen> people = names.entrySet().stream()
                .map(name -> seen(name.getKey(), name.getValue(), facts))
                .toList();
        Reasons reasons = new Reasons(policy.pack(), new Cast(people, Map.of()), Map.of());
        return new Evaluated(
                decision.household(),
                decision.on(),
                decision.nextLook(),
                why.packVersion().sha256(),
                reasons.outcomes(why),
                reasons.layers(why));
    }

    /** Whoever is named and no member may be a former one, or in no household. */
    private static PersonSeen seen(long person, String name, Household facts) {
        Optional<Member> member =
                facts.members().stream().filter(one -> one.person() == person).findFirst();
        return new PersonSeen(
                person,
                name,
                null,
                member.map(Member::relation).orElse(null),
                member.map(Member::born).orElse(null));
    }
}

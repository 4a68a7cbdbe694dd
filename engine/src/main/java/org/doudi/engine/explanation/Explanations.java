package org.doudi.engine.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.registry.FeedAges;
import org.doudi.engine.registry.HouseholdReading;
import org.doudi.engine.registry.KnownHousehold;
import org.doudi.engine.screening.Decisions;
import org.doudi.engine.screening.Policies;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.doudi.engine.screening.StoredDecision;

/** Explains households, as the run saw them and under the pack that it ran with. */
@ApplicationScoped
public class Explanations {

    private final Runs runs;
    private final Decisions decisions;
    private final Policies policies;
    private final HouseholdReading reading;
    private final Lookups lookups;

    @Inject
    Explanations(Runs runs, Decisions decisions, Policies policies, HouseholdReading reading, Lookups lookups) {
        this.runs = runs;
        this.decisions = decisions;
        this.policies = policies;
        this.reading = reading;
        this.lookups = lookups;
    }

    /** The decision of the last run on or before the date. */
    public Answer of(String household, LocalDate onOrBefore) {
        Optional<Run> run = runs.latestOn(onOrBefore);
        if (run.isEmpty()) {
            return new Answer.NoRun(onOrBefore);
        }
        Optional<StoredDecision> decision = decisions.of(household, run.get());
        if (decision.isEmpty()) {
            return new Answer.UnknownHousehold(
                    household, run.get().number(), run.get().key().on());
        }
        return explained(decision.get());
    }

    private Explanation explained(StoredDecision decision) {
        Run run = decision.run();
        PolicyPack pack = policies.stored(run.key().pack())
                .orElseThrow(() -> new IllegalStateException("The pack of run " + run.number() + " was not kept"));
        Optional<Household> facts = reading.city(run.key().known(), run.key().on(), FeedAges.none(), pack::isHead)
                .read(decision.household())
                .map(KnownHousehold::facts);
        Set<Long> deliveries = new LinkedHashSet<>();
        decision.readings().forEach(each -> deliveries.addAll(each.sources()));
        Cast cast = Cast.of(facts, lookups.people(people(decision, facts)));
        return new Telling(decision, pack, facts, cast, lookups.deliveries(deliveries)).explanation();
    }

    private static Set<Long> people(StoredDecision decision, Optional<Household> facts) {
        Set<Long> people = new LinkedHashSet<>();
        facts.ifPresent(known -> known.members().stream().map(Member::person).forEach(people::add));
        decision.outcomes().stream()
                .map(Outcome::person)
                .filter(person -> person != null)
                .forEach(people::add);
        decision.readings().stream()
                .map(Reading::person)
                .filter(person -> person != null)
                .forEach(people::add);
        return people;
    }
}

package org.doudi.engine.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.registry.Deliveries;
import org.doudi.engine.registry.Finding;
import org.doudi.engine.registry.HouseholdReading;
import org.doudi.engine.registry.KnownHousehold;
import org.doudi.engine.registry.People;
import org.doudi.engine.screening.Decisions;
import org.doudi.engine.screening.PackTerms;
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
    private final People people;
    private final Deliveries deliveries;

    @Inject
    Explanations(
            Runs runs,
            Decisions decisions,
            Policies policies,
            HouseholdReading reading,
            People people,
            Deliveries deliveries) {
        this.runs = runs;
        this.decisions = decisions;
        this.policies = policies;
        this.reading = reading;
        this.people = people;
        this.deliveries = deliveries;
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

    private Explained explained(StoredDecision decision) {
        Run run = decision.run();
        PolicyPack pack = policies.stored(run.key().pack())
                .orElseThrow(() -> new IllegalStateException("The pack of run " + run.number() + " was not kept"));
        Optional<KnownHousehold> known = reading.city(
                        run.key().known(),
                        run.key().on(),
                        PackTerms.of(pack, run.key().on()))
                .read(decision.household());
        Optional<Household> facts = known.map(KnownHousehold::facts);
        List<Finding> findings = known.map(KnownHousehold::findings).orElse(List.of());
        Set<Long> sources = new LinkedHashSet<>();
        decision.readings().forEach(each -> sources.addAll(each.sources()));
        findings.forEach(each -> sources.add(each.source()));
        Set<Long> persons = persons(decision, facts);
        findings.forEach(each -> persons.add(each.person()));
        Cast cast = Cast.of(facts, people.identities(persons));
        return new Telling(decision, pack, facts, findings, cast, deliveries.sources(sources)).explained();
    }

    private static Set<Long> persons(StoredDecision decision, Optional<Household> facts) {
        Set<Long> persons = new LinkedHashSet<>();
        facts.ifPresent(known -> known.members().stream().map(Member::person).forEach(persons::add));
        decision.outcomes().stream()
                .map(Outcome::person)
                .filter(person -> person != null)
                .forEach(persons::add);
        decision.readings().stream()
                .map(Reading::person)
                .filter(person -> person != null)
                .forEach(persons::add);
        return persons;
    }
}

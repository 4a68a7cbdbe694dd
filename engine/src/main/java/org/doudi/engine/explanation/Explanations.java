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
import org.doudi.engine.indicator.Indicators;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.IndicatorRule;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.policy.Trial;
import org.doudi.engine.policy.Trials;
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

    /** An area has at most three rows of an indicator: itself, its towns, its countryside. */
    private static final int PER_AREA = 3;

    private final Runs runs;
    private final Decisions decisions;
    private final Policies policies;
    private final HouseholdReading reading;
    private final People people;
    private final Deliveries deliveries;
    private final Indicators indicators;

    @Inject
    Explanations(
            Runs runs,
            Decisions decisions,
            Policies policies,
            HouseholdReading reading,
            People people,
            Deliveries deliveries,
            Indicators indicators) {
        this.runs = runs;
        this.decisions = decisions;
        this.policies = policies;
        this.reading = reading;
        this.people = people;
        this.deliveries = deliveries;
        this.indicators = indicators;
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

    /**
     * Why the household has a code, or why not, at the last run on or before the date.
     *
     * @param household its number; of an indicator the code of an area
     */
    public Answer why(String household, String code, LocalDate onOrBefore) {
        Optional<Run> run = runs.latestOn(onOrBefore);
        if (run.isEmpty()) {
            return new Answer.NoRun(onOrBefore);
        }
        PolicyPack pack = pack(run.get());
        Optional<IndicatorRule> indicator = pack.indicators().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst();
        if (indicator.isPresent()) {
            return new CityInquiry(
                    household,
                    code,
                    indicator.get().title(),
                    indicator.get().basis(),
                    indicators
                            .page(run.get().number(), new Indicators.Wanted(code, household, null), 0, PER_AREA)
                            .items());
        }
        List<String> codes = pack.codes();
        if (!codes.contains(code)) {
            return new Answer.UnknownCode(code, codes);
        }
        return decisions
                .of(household, run.get())
                .map(decision -> inquiry(decision, pack, code))
                .orElseGet(() -> new Answer.UnknownHousehold(
                        household, run.get().number(), run.get().key().on()));
    }

    private Answer inquiry(StoredDecision stored, PolicyPack pack, String code) {
        Run run = stored.run();
        Optional<KnownHousehold> known = known(stored, pack);
        if (known.isEmpty() || stored.setAside().isPresent()) {
            return explained(stored);
        }
        Household facts = known.get().facts();
        Decision decision;
        try (Decider decider = policies.compiled(pack).decider()) {
            decision = decider.decideInFull(facts, run.key().on());
        }
        List<Trial> trials = new Trials(pack, decision, facts.place()).of(code);
        Set<Long> sources = new LinkedHashSet<>();
        decision.readings().forEach(each -> sources.addAll(each.sources()));
        Set<Long> persons = persons(decision.outcomes(), decision.readings(), Optional.of(facts));
        Cast cast = Cast.of(Optional.of(facts), people.identities(persons));
        return new Inquiry(
                stored.household(),
                Telling.run(stored, pack),
                code,
                stored.outcomes().stream().anyMatch(outcome -> outcome.code().equals(code)),
                new Reasons(pack, cast, deliveries.sources(sources)).trials(trials));
    }

    private PolicyPack pack(Run run) {
        return policies.stored(run.key().pack())
                .orElseThrow(() -> new IllegalStateException("The pack of run " + run.number() + " was not kept"));
    }

    private Optional<KnownHousehold> known(StoredDecision decision, PolicyPack pack) {
        Run run = decision.run();
        return reading.city(
                        run.key().known(),
                        run.key().on(),
                        PackTerms.of(pack, run.key().on()))
                .read(decision.household());
    }

    private Explained explained(StoredDecision decision) {
        PolicyPack pack = pack(decision.run());
        Optional<KnownHousehold> known = known(decision, pack);
        Optional<Household> facts = known.map(KnownHousehold::facts);
        List<Finding> findings = known.map(KnownHousehold::findings).orElse(List.of());
        Set<Long> sources = new LinkedHashSet<>();
        decision.readings().forEach(each -> sources.addAll(each.sources()));
        findings.forEach(each -> sources.add(each.source()));
        Set<Long> persons = persons(decision.outcomes(), decision.readings(), facts);
        findings.forEach(each -> persons.add(each.person()));
        Cast cast = Cast.of(facts, people.identities(persons));
        return new Telling(decision, pack, facts, findings, cast, deliveries.sources(sources)).explained();
    }

    private static Set<Long> persons(List<Outcome> outcomes, List<Reading> readings, Optional<Household> facts) {
        Set<Long> persons = new LinkedHashSet<>();
        facts.ifPresent(known -> known.members().stream().map(Member::person).forEach(persons::add));
        outcomes.stream().map(Outcome::person).filter(person -> person != null).forEach(persons::add);
        readings.stream().map(Reading::person).filter(person -> person != null).forEach(persons::add);
        return persons;
    }
}

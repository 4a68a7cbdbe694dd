package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Place;

/** Decides households one after another. For one thread; close it when the work is done. */
public final class Decider implements AutoCloseable {

    private static final Comparator<Outcome> BY_KIND_CODE_PERSON = Comparator.comparing(
                    (Outcome outcome) -> outcome.kind().name())
            .thenComparing(Outcome::code)
            .thenComparing(Outcome::person, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Policy policy;
    private final Rulebook rulebook;
    private final Coverage coverage;
    private final Sources sources = new Sources();
    private final List<StageSession> stages = new ArrayList<>();
    /** Whether the first stage, which tests wait for, has any rule. */
    private final boolean defines;

    private PlaceFigures figures;
    private String county;
    private String residence;
    private LocalDate day;

    /** @param coverage null unless it is recorded what the households touch */
    Decider(Policy policy, Coverage coverage) {
        this.policy = policy;
        this.coverage = coverage;
        rulebook = policy.pack().rulebook();
        List<CompiledRules.Stage> compiled = policy.rules().stages();
        defines = !compiled.isEmpty()
                && compiled.get(0)
                        .name()
                        .equals(policy.pack().manifest().stages().get(0));
        for (CompiledRules.Stage stage : compiled) {
            stages.add(new StageSession(stage, policy.pack().manifest().firingCap()));
        }
    }

    /**
     * What the pack proposes for the household. The same household, day and pack give the same decision.
     *
     * @throws RuleFailed when a rule broke on this household; the decider itself stays usable
     */
    public Decision decide(Household facts, LocalDate on) {
        return decide(facts, on, false);
    }

    /** The same by the network of rules itself, without what it said of others, and with every test of the pack on record,
     * whoever asks for it: slower, and the answer to every why not. */
    public Decision decideInFull(Household facts, LocalDate on) {
        return decide(facts, on, true);
    }

    private Decision decide(Household facts, LocalDate on, boolean inFull) {
        Clock clock = new Clock(on);
        PlaceFigures figures = figuresIn(facts.place(), on);
        HouseholdProfile household =
                new HouseholdProfile(facts, rulebook, policy.rules().cards(), figures, clock, coverage);
        if (!defines) {
            openTests(household);
        }
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).fire(household, inFull);
            settle(household);
            if (i == 0 && defines) {
                openTests(household);
            }
        }
        List<Outcome> outcomes = outcomes(household);
        List<Reading> readings = Readings.of(household, sources, inFull);
        // Readings judge tests too that no rule asked for: only now has the clock heard of every date.
        LocalDate next = clock.next().isBefore(figures.nextChange()) ? clock.next() : figures.nextChange();
        return new Decision(facts.number(), on, next, clock.visitsNext(), outcomes, readings, household.tallies());
    }

    /** Households come place by place. */
    private PlaceFigures figuresIn(Place place, LocalDate on) {
        if (figures == null
                || !place.county().equals(county)
                || !Objects.equals(place.residence(), residence)
                || !on.equals(day)) {
            figures = policy.figuresIn(place.county(), place.residence(), on);
            county = place.county();
            residence = place.residence();
            day = on;
        }
        return figures;
    }

    private static void openTests(HouseholdProfile household) {
        household.openTests();
        List<MemberProfile> everybody = household.everybody();
        for (int i = 0; i < everybody.size(); i++) {
            everybody.get(i).openTests();
        }
    }

    private void settle(HouseholdProfile household) {
        keepFirstLayer(household.fresh());
        household.settleFresh();
        List<MemberProfile> everybody = household.everybody();
        for (int i = 0; i < everybody.size(); i++) {
            everybody.get(i).settleFresh();
        }
    }

    /** Of layers that exclude each other, the first in the pack's order stays. */
    private void keepFirstLayer(List<Conclusion> fresh) {
        List<String> order = policy.pack().manifest().exclusive();
        int first = Integer.MAX_VALUE;
        for (Conclusion conclusion : fresh) {
            int rank = order.indexOf(conclusion.code());
            if (conclusion.kind() == Outcome.Kind.CATEGORY && rank >= 0) {
                first = Math.min(first, rank);
            }
        }
        if (first < Integer.MAX_VALUE) {
            int kept = first;
            fresh.removeIf(conclusion ->
                    conclusion.kind() == Outcome.Kind.CATEGORY && order.indexOf(conclusion.code()) > kept);
        }
    }

    private static List<Outcome> outcomes(HouseholdProfile household) {
        List<Outcome> outcomes = new ArrayList<>();
        addOutcomes(household, outcomes);
        List<MemberProfile> everybody = household.everybody();
        for (int i = 0; i < everybody.size(); i++) {
            addOutcomes(everybody.get(i), outcomes);
        }
        if (outcomes.size() > 1) {
            outcomes.sort(BY_KIND_CODE_PERSON);
        }
        return outcomes;
    }

    private static void addOutcomes(Profile of, List<Outcome> outcomes) {
        List<Conclusion> concluded = of.concluded();
        for (int i = 0; i < concluded.size(); i++) {
            outcomes.add(concluded.get(i).outcome());
        }
    }

    @Override
    public void close() {
        stages.forEach(StageSession::close);
    }
}

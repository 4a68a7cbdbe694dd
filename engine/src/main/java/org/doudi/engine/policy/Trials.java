package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.household.Place;

/**
 * Puts every rule that could conclude a code to everybody it could be about: the answer to why not. Needs a decision with
 * all its tests on record: see {@link Decider#decideInFull}.
 */
public final class Trials {

    private static final Set<String> ON_TESTS = Set.of("passes", "fails", "notFails", "unknown", "lacksFigure");
    private static final Set<String> ON_OUTCOMES = Set.of("has", "hasNot", "hasAt", "pending");

    private final PolicyPack pack;
    private final Explainer explainer;
    private final Decision decision;
    private final Place place;

    public Trials(PolicyPack pack, Decision decision, Place place) {
        this.pack = pack;
        this.decision = decision;
        this.place = place;
        explainer = new Explainer(pack);
    }

    /** In the order of the pack's rules, then of the members. Empty when no rule concludes the code. */
    public List<Trial> of(String code) {
        List<Trial> trials = new ArrayList<>();
        for (ParsedRule rule : pack.parsedRules()) {
            if (rule.proposes() && rule.said().first().equals(code)) {
                if (rule.level() == Level.HOUSEHOLD) {
                    trials.add(trial(rule, null));
                } else {
                    persons(rule.level()).forEach(person -> trials.add(trial(rule, person)));
                }
            }
        }
        return trials;
    }

    private Trial trial(ParsedRule rule, Long person) {
        List<Trial.Condition> conditions = new ArrayList<>();
        for (Call call : rule.asked()) {
            if (ON_TESTS.contains(call.word())) {
                reading(call.first(), person).ifPresent(reading -> conditions.add(onTest(call.word(), reading)));
            } else if (ON_OUTCOMES.contains(call.word())) {
                conditions.add(onOutcome(call, person));
            }
        }
        return new Trial(
                rule.said().first(),
                rule.name(),
                rule.title(),
                rule.basis(),
                person,
                outcome(rule, person),
                conditions);
    }

    private Optional<Reading> reading(String test, Long person) {
        Long of = pack.test(test).level() == Level.HOUSEHOLD ? null : person;
        return decision.readings().stream()
                .filter(reading -> reading.test().equals(test) && Objects.equals(reading.person(), of))
                .findFirst();
    }

    private Trial.OnTest onTest(String asked, Reading reading) {
        boolean lacks = reading.missing().stream().anyMatch(missing -> missing.startsWith(Measured.PARAMETER));
        boolean met = switch (asked) {
            case "passes" -> reading.result() == TestResult.PASS;
            case "fails" -> reading.result() == TestResult.FAIL;
            case "notFails" -> reading.result() != TestResult.FAIL && !lacks;
            case "unknown" -> reading.result() == TestResult.UNKNOWN;
            default -> lacks;
        };
        return new Trial.OnTest(asked, explainer.check(reading, decision.on(), place), met);
    }

    private Trial.OnOutcome onOutcome(Call call, Long person) {
        List<Outcome> found = decision.outcomes().stream()
                .filter(outcome -> outcome.code().equals(call.first()))
                .filter(outcome -> outcome.person() == null || outcome.person().equals(person))
                .toList();
        boolean met = switch (call.word()) {
            case "hasNot" -> found.isEmpty();
            case "hasAt" ->
                found.stream()
                        .anyMatch(outcome -> outcome.severity() != null
                                && outcome.severity()
                                        .word()
                                        .equals(call.arguments().get(1)));
            case "pending" -> found.stream().anyMatch(outcome -> outcome.status() == Outcome.Status.PENDING_DATA);
            default -> !found.isEmpty();
        };
        return new Trial.OnOutcome(call.word(), call.first(), met);
    }

    /** A referral is the household's, whoever its rule asks about. */
    private Outcome outcome(ParsedRule rule, Long person) {
        return decision.outcomes().stream()
                .filter(outcome -> outcome.code().equals(rule.said().first()))
                .filter(outcome -> rule.saying().isOfHousehold() || Objects.equals(outcome.person(), person))
                .findFirst()
                .orElse(null);
    }

    /** Those of a level of whom something is on record: rules about members are not put to who does not count. */
    private Set<Long> persons(Level level) {
        Set<Long> persons = new TreeSet<>();
        Set<Long> uncounted = new TreeSet<>();
        for (Reading reading : decision.readings()) {
            if (reading.person() != null) {
                persons.add(reading.person());
                if (pack.test(reading.test()).asksWhetherCounted() && reading.result() == TestResult.FAIL) {
                    uncounted.add(reading.person());
                }
            }
        }
        if (level == Level.MEMBER) {
            persons.removeAll(uncounted);
        }
        return persons;
    }
}

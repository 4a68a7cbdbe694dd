package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.household.Place;

/** Joins a decision with the pack that made it into an explanation. Needs no compiled rules. */
public final class Explainer {

    private final PolicyPack pack;
    private final Figures figures;
    private final Map<String, ParsedRule> rules = new HashMap<>();

    /** @param figures those that the decision was made with: the pack's, unless some were on trial */
    public Explainer(PolicyPack pack, Figures figures) {
        this.pack = pack;
        this.figures = figures;
        pack.parsedRules().forEach(rule -> rules.put(rule.name(), rule));
    }

    public Explainer(PolicyPack pack) {
        this(pack, pack.figures());
    }

    /** @param place where the household lived on the day */
    public Explanation explain(Decision decision, Place place) {
        return new Explanation(
                decision.household(),
                decision.on(),
                pack.version(),
                layers(decision, place),
                decision.outcomes().stream()
                        .map(outcome -> reason(outcome, decision, place))
                        .toList());
    }

    private List<Explanation.Reason> layers(Decision decision, Place place) {
        List<Explanation.Reason> layers = new ArrayList<>();
        for (String layer : pack.manifest().exclusive()) {
            Outcome own = decision.outcomes().stream()
                    .filter(outcome -> outcome.kind() == Outcome.Kind.CATEGORY
                            && outcome.code().equals(layer))
                    .findFirst()
                    .orElse(null);
            if (own != null) {
                layers.add(reason(own, decision, place));
                return layers;
            }
            for (ParsedRule rule : pack.parsedRules()) {
                if (rule.saying() == Saying.PROPOSE && rule.said().first().equals(layer)) {
                    layers.add(reason(rule, layer, null, null, decision, place));
                }
            }
        }
        return layers;
    }

    private Explanation.Reason reason(Outcome outcome, Decision decision, Place place) {
        ParsedRule rule = rules.get(outcome.rule());
        if (rule == null) {
            throw new IllegalArgumentException("The pack " + pack.version().shortened() + " has no rule ("
                    + outcome.rule() + "): explain a decision with the pack that made it");
        }
        return reason(rule, outcome.code(), outcome.person(), outcome, decision, place);
    }

    private Explanation.Reason reason(
            ParsedRule rule, String code, Long person, Outcome outcome, Decision decision, Place place) {
        List<Explanation.Check> checks = new ArrayList<>();
        for (Reading reading : decision.readings()) {
            if (rule.tests().contains(reading.test()) && concerns(reading, person, outcome)) {
                checks.add(check(reading, decision.on(), place));
            }
        }
        Set<String> after = rule.after();
        after.removeIf(earlier ->
                decision.outcomes().stream().noneMatch(found -> found.code().equals(earlier)));
        return new Explanation.Reason(
                code,
                person,
                rule.name(),
                rule.title(),
                rule.basis(),
                outcome,
                List.copyOf(checks),
                after,
                outcome == null || rule.amount() == null ? null : calculation(rule, person, decision, place));
    }

    /** A referral is the household's, but its rule may have asked about the members who caused it. */
    private static boolean concerns(Reading reading, Long person, Outcome outcome) {
        return reading.person() == null
                || reading.person().equals(person)
                || outcome != null
                        && outcome.causes().stream()
                                .anyMatch(cause -> reading.person().equals(cause.person()));
    }

    Explanation.Check check(Reading reading, LocalDate on, Place place) {
        PackTest test = pack.test(reading.test());
        return new Explanation.Check(
                test.code(),
                test.title(),
                reading.person(),
                reading.result(),
                text(reading.observed()),
                test.sign(),
                text(reading.limit()),
                test.unit(),
                test.limit(),
                used(test.parameters(), on, place),
                reading.missing(),
                reading.sources(),
                test.basis());
    }

    private static String text(Rational value) {
        return value == null ? null : value.toString();
    }

    private Explanation.Calculation calculation(ParsedRule rule, Long person, Decision decision, Place place) {
        Amount amount = pack.rulebook().amounts().find(rule.amount());
        Expression formula = pack.rulebook().amounts().formula(rule.amount());
        Set<String> parameters = new TreeSet<>(formula.parameters());
        for (ParsedRule offered : pack.parsedRules()) {
            if (offered.saying() == Saying.RATE
                    && formula.rates().contains(offered.said().first())
                    && holds(offered, person, decision)) {
                parameters.add(offered.said().arguments().get(1));
            }
        }
        return new Explanation.Calculation(
                amount.title(), amount.formula(), used(parameters, decision.on(), place), amount.basis());
    }

    /** Whether the tests of a rule about members were met for the person; for anybody when none is meant. */
    private static boolean holds(ParsedRule rule, Long person, Decision decision) {
        return decision.readings().stream()
                .anyMatch(reading -> rule.tests().contains(reading.test())
                        && reading.result() == TestResult.PASS
                        && (person == null || person.equals(reading.person())));
    }

    private List<Figure> used(Iterable<String> parameters, LocalDate on, Place place) {
        List<Figure> used = new ArrayList<>();
        for (String parameter : parameters) {
            boolean yearEnd = parameter.endsWith(ExpressionParser.YEAR_END);
            String name = yearEnd
                    ? parameter.substring(0, parameter.length() - ExpressionParser.YEAR_END.length())
                    : parameter;
            LocalDate when = yearEnd ? LocalDate.of(on.getYear() - 1, 12, 31) : on;
            figures.inForce(name, place.county(), place.residence(), when).ifPresent(used::add);
        }
        return used.stream().distinct().toList();
    }
}

package org.doudi.engine.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what Drools compiles: the checked rules and nothing else, their names turned into numbers, so that no word of a
 * pack's own reaches the compiler unread.
 */
final class RuleWriter {

    private static final Set<Class<?>> PROFILES =
            Stream.of(Level.values()).map(Level::profile).collect(Collectors.toCollection(LinkedHashSet::new));

    /** What the writer itself asks of a profile. */
    static final String COUNTED = "isCounted()";

    private final Rulebook rulebook;

    RuleWriter(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** One stage's rules. A rule's number is its place among all rules of the pack. */
    String write(String stage, List<ParsedRule> rules) {
        StringBuilder drl = new StringBuilder("package ")
                .append(RuleSources.packageOf(stage))
                .append(";\n");
        boolean everybody = rules.stream().anyMatch(rule -> rule.stage().equals(stage) && rule.level() == Level.PERSON);
        for (Class<?> profile : PROFILES) {
            drl.append("import ").append(profile.getName()).append(";\n");
        }
        for (int number = 0; number < rules.size(); number++) {
            ParsedRule rule = rules.get(number);
            if (rule.stage().equals(stage)) {
                drl.append("rule \"").append(rule.name()).append("\"\nwhen\n");
                drl.append(Call.SUBJECT)
                        .append(" : ")
                        .append(rule.level().profile().getSimpleName());
                drl.append("(").append(constraints(rule, everybody)).append(")\nthen\n");
                drl.append(Call.SUBJECT).append(".conclude(").append(number).append(");\nend\n");
            }
        }
        return drl.toString();
    }

    /** @param everybody whether the stage is told of everybody, so that rules about members must pick those who count */
    private String constraints(ParsedRule rule, boolean everybody) {
        Stream<String> asked = rule.constraints().stream().map(constraint -> Call.numbered(constraint, this::number));
        Stream<String> counted = everybody && rule.level() == Level.MEMBER ? Stream.of(COUNTED) : Stream.empty();
        return Stream.concat(counted, asked).collect(Collectors.joining(", "));
    }

    private int number(String word, String name) {
        return switch (word) {
            case "passes", "fails", "notFails", "unknown", "lacksFigure" ->
                rulebook.tests().number(name);
            case "has", "hasAt", "hasNot", "pending" ->
                rulebook.terms().outcomes().known(name);
            case "ageFrom", "ageBelow", "newCertificate" ->
                rulebook.terms().parameters().known(name);
            default -> -1;
        };
    }
}

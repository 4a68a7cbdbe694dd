package org.doudi.engine.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what Drools compiles: the checked rules and nothing else, their names turned into numbers, so that no word of a
 * pack's own reaches the compiler unread.
 */
final class RuleWriter {

    private final Rulebook rulebook;

    RuleWriter(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** One stage's rules. A rule's number is its place among all rules of the pack. */
    String write(String stage, List<ParsedRule> rules) {
        StringBuilder drl = new StringBuilder("package ")
                .append(RuleSources.packageOf(stage))
                .append(";\n");
        for (Level level : Level.values()) {
            drl.append("import ").append(level.profile().getName()).append(";\n");
        }
        for (int number = 0; number < rules.size(); number++) {
            ParsedRule rule = rules.get(number);
            if (rule.stage().equals(stage)) {
                drl.append("rule \"").append(rule.name()).append("\"\nwhen\n");
                drl.append(Call.SUBJECT)
                        .append(" : ")
                        .append(rule.level().profile().getSimpleName());
                drl.append("(").append(constraints(rule)).append(")\nthen\n");
                drl.append(Call.SUBJECT).append(".conclude(").append(number).append(");\nend\n");
            }
        }
        return drl.toString();
    }

    private String constraints(ParsedRule rule) {
        return rule.constraints().stream()
                .map(constraint -> Call.numbered(constraint, this::number))
                .collect(Collectors.joining(", "));
    }

    private int number(String word, String name) {
        return switch (word) {
            case "passes", "fails", "notFails", "unknown" -> rulebook.tests().number(name);
            case "has", "hasAt", "hasNot" -> rulebook.terms().outcomes().known(name);
            case "ageFrom", "ageBelow" -> rulebook.terms().parameters().known(name);
            default -> -1;
        };
    }
}

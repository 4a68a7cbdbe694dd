package org.doudi.engine.policy;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A rule that says nothing but what rules may say: whom it speaks of, what it asks, what it concludes. */
record ParsedRule(
        String name,
        String stage,
        Text title,
        String basis,
        Level level,
        List<String> constraints,
        List<Call> asked,
        Call said,
        Position at) {

    private static final String WARN = "warn";
    private static final Map<String, Outcome.Kind> KINDS = Map.of(
            "propose",
            Outcome.Kind.CATEGORY,
            "benefit",
            Outcome.Kind.BENEFIT,
            WARN,
            Outcome.Kind.WARNING,
            "warnWithMissing",
            Outcome.Kind.WARNING,
            "refer",
            Outcome.Kind.REFERRAL);

    /** Whether it concludes an outcome, and not merely says something of a member. */
    boolean proposes() {
        return KINDS.containsKey(said.word());
    }

    /** First arguments of the questions with one of these words. */
    SortedSet<String> asking(String... words) {
        SortedSet<String> found = new TreeSet<>();
        for (Call call : asked) {
            if (Stream.of(words).anyMatch(call.word()::equals)) {
                found.add(call.first());
            }
        }
        return found;
    }

    SortedSet<String> tests() {
        return asking("passes", "fails", "notFails", "unknown");
    }

    /** The named amount that it grants; null when none. */
    String amount() {
        return said.word().equals("benefit") && said.arguments().size() > 1
                ? said.arguments().get(1)
                : null;
    }

    /** How urgent its warning is; null when it raises none. */
    Outcome.Severity severity() {
        return KINDS.get(said.word()) == Outcome.Kind.WARNING
                ? Outcome.Severity.of(said.arguments().get(1))
                : null;
    }

    RuleInfo info() {
        SortedSet<String> amounts = new TreeSet<>();
        if (amount() != null) {
            amounts.add(amount());
        }
        SortedSet<String> after = asking("has", "hasAt", "hasNot");
        return new RuleInfo(
                name, stage, title, basis, level, new TreeSet<>(List.of(said.first())), tests(), after, amounts, at);
    }

    RuleCard card(Rulebook rulebook) {
        PackTest[] open = asking("notFails", "unknown").stream()
                .map(rulebook.tests()::find)
                .toArray(PackTest[]::new);
        int[] after = asking("has", "hasAt").stream()
                .mapToInt(rulebook.terms().outcomes()::known)
                .toArray();
        Terms terms = rulebook.terms();
        return switch (said.word()) {
            case "mark" -> new RuleCard(name, new RuleCard.Mark(terms.marks().known(said.first())), open, after);
            case "tally" ->
                new RuleCard(name, new RuleCard.Tally(terms.tallies().known(said.first())), open, after);
            case "indicate" -> new RuleCard(name, new RuleCard.Indicate(), open, after);
            case "rate" ->
                new RuleCard(
                        name,
                        new RuleCard.Rate(
                                terms.rates().known(said.first()),
                                said.arguments().get(1),
                                terms.parameters().known(said.arguments().get(1))),
                        open,
                        after);
            default ->
                new RuleCard(
                        name,
                        new RuleCard.Proposal(
                                KINDS.get(said.word()),
                                said.first(),
                                terms.outcomes().known(said.first()),
                                severity(),
                                said.word().equals(WARN),
                                amount() == null ? null : rulebook.amounts().formula(amount())),
                        open,
                        after);
        };
    }
}

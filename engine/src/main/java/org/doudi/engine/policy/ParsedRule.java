package org.doudi.engine.policy;

import java.util.List;
import java.util.Set;
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

    /** Questions that an earlier outcome answers by being there. */
    private static final Set<String> THERE = Set.of("has", "hasAt", "pending");

    Saying saying() {
        return Saying.of(said.word());
    }

    /** Whether it concludes an outcome, and not merely says something of a member. */
    boolean proposes() {
        return saying().concludes();
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
        return asking("passes", "fails", "notFails", "unknown", "lacksFigure");
    }

    /** Codes of the earlier outcomes that it asks for. */
    SortedSet<String> after() {
        return asking(THERE.toArray(String[]::new));
    }

    /** Whether it cannot hold unless a stage before concluded something. */
    boolean followsUp() {
        return constraints.stream()
                .anyMatch(constraint -> constraint.indexOf('!') < 0
                        && Call.asked(constraint).stream().allMatch(call -> THERE.contains(call.word())));
    }

    /** The named amount that it grants; null when none. */
    String amount() {
        return saying() == Saying.BENEFIT && said.arguments().size() > 1
                ? said.arguments().get(1)
                : null;
    }

    /** How urgent its warning is; null when it raises none, or does not say. */
    Outcome.Severity severity() {
        return saying().warns() && said.arguments().size() > 1
                ? Outcome.Severity.of(said.arguments().get(1))
                : null;
    }

    RuleInfo info() {
        SortedSet<String> amounts = new TreeSet<>();
        if (amount() != null) {
            amounts.add(amount());
        }
        SortedSet<String> after = after();
        after.addAll(asking("hasNot"));
        return new RuleInfo(
                name,
                stage,
                title,
                basis,
                level,
                constraints,
                saying().kind(),
                severity(),
                new TreeSet<>(List.of(said.first())),
                tests(),
                after,
                amounts,
                at);
    }

    RuleCard card(Rulebook rulebook) {
        return new RuleCard(
                name,
                consequence(rulebook),
                found(tests(), rulebook),
                found(asking("notFails", "unknown", "lacksFigure"), rulebook),
                after().stream().mapToInt(rulebook.terms().outcomes()::known).toArray());
    }

    private static PackTest[] found(SortedSet<String> codes, Rulebook rulebook) {
        return codes.stream().map(rulebook.tests()::find).toArray(PackTest[]::new);
    }

    private RuleCard.Consequence consequence(Rulebook rulebook) {
        Terms terms = rulebook.terms();
        return switch (saying()) {
            case MARK -> new RuleCard.Mark(terms.marks().known(said.first()));
            case TALLY -> new RuleCard.Tally(terms.tallies().known(said.first()));
            case INDICATE -> new RuleCard.Indicate();
            case RATE ->
                new RuleCard.Rate(
                        terms.rates().known(said.first()),
                        said.arguments().get(1),
                        terms.parameters().known(said.arguments().get(1)));
            case PROPOSE, BENEFIT, WARN, WARN_WITH_MISSING, WARN_HOUSEHOLD, REFER ->
                new RuleCard.Proposal(
                        saying(),
                        said.first(),
                        terms.outcomes().known(said.first()),
                        severity(),
                        amount() == null ? null : rulebook.amounts().formula(amount()));
        };
    }
}

package org.doudi.engine.policy;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A rule that says nothing but what rules may say: whom it speaks of, what it asks, what it concludes. */
record ParsedRule(
        String name, String stage, Text title, String basis, Level level, List<Call> asked, Call said, Position at) {

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

    RuleInfo info() {
        SortedSet<String> amounts = new TreeSet<>();
        if (amount() != null) {
            amounts.add(amount());
        }
        SortedSet<String> after = asking("has", "hasNot");
        return new RuleInfo(
                name, stage, title, basis, level, new TreeSet<>(List.of(said.first())), tests(), after, amounts, at);
    }

    RuleCard card(Tests tests) {
        List<PackTest> open =
                asking("notFails", "unknown").stream().map(tests::find).toList();
        return new RuleCard(name, open, List.copyOf(asking("has")));
    }
}

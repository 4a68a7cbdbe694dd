package org.doudi.engine.policy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a pack its scenarios have touched: a rule that never fired, or a test that never gave one of its answers, is one
 * that nobody would see break.
 */
public final class Coverage {

    /** A test and the answers that it can give but never gave. */
    public record Gap(String test, Text title, Set<TestResult> never) {}

    private final PolicyPack pack;
    private final Set<String> fired = new HashSet<>();
    private final Map<String, Set<TestResult>> answered = new TreeMap<>();

    public Coverage(PolicyPack pack) {
        this.pack = pack;
    }

    void fired(String rule) {
        fired.add(rule);
    }

    void answered(PackTest test, TestResult result) {
        answered.computeIfAbsent(test.code(), code -> EnumSet.noneOf(TestResult.class))
                .add(result);
    }

    /** How many rules fired at least once. */
    public int firedRules() {
        return pack.rules().size() - neverFired().size();
    }

    /** How many tests gave each answer that they can give. */
    public int coveredTests() {
        return pack.tests().size() - gaps().size();
    }

    /** The rules that never fired, in the pack's order. */
    public List<RuleInfo> neverFired() {
        return pack.rules().stream()
                .filter(rule -> !fired.contains(rule.name()))
                .toList();
    }

    /** The tests that never gave some answer, in the pack's order. */
    public List<Gap> gaps() {
        return pack.tests().stream()
                .map(test -> new Gap(test.code(), test.title(), never(test)))
                .filter(gap -> !gap.never().isEmpty())
                .toList();
    }

    public boolean isComplete() {
        return neverFired().isEmpty() && gaps().isEmpty();
    }

    private Set<TestResult> never(PackTest test) {
        Set<TestResult> never = EnumSet.copyOf(test.answers());
        never.removeAll(answered.getOrDefault(test.code(), Set.of()));
        return never;
    }
}

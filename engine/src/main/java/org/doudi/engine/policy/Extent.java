package org.doudi.engine.policy;

import java.util.EnumSet;
import java.util.Set;

/**
 * Of a quantity that may be untold whatever is delivered: the whole numbers between which it lies when it is told. A test
 * of it may so be able to pass, and never to fail.
 */
record Extent(long least, long most) {

    /** What comparing with the number can answer. */
    Set<TestResult> answers(Sign sign, Rational limit) {
        Set<TestResult> answers = EnumSet.of(TestResult.UNKNOWN);
        Rational lowest = Rational.of(least);
        Rational highest = Rational.of(most);
        add(answers, sign.holds(lowest, limit));
        add(answers, sign.holds(highest, limit));
        if (limit.compareTo(lowest) >= 0 && limit.compareTo(highest) <= 0) {
            add(answers, sign.holds(limit, limit));
        }
        return answers;
    }

    private static void add(Set<TestResult> answers, boolean holds) {
        answers.add(holds ? TestResult.PASS : TestResult.FAIL);
    }
}

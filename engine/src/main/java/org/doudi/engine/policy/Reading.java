package org.doudi.engine.policy;

import java.util.Set;

/**
 * What one test of the pack found for one household or member.
 *
 * @param person the member, or null for a test of the household
 * @param sources deliveries that the observed value came from
 */
public record Reading(Found found, Long person, Set<Long> sources) {

    public Reading(
            String test,
            Long person,
            TestResult result,
            Rational observed,
            Rational limit,
            Set<String> missing,
            Set<Long> sources) {
        this(new Found(test, result, observed, limit, missing), person, sources);
    }

    /** The test's code in the pack. */
    public String test() {
        return found.test();
    }

    public TestResult result() {
        return found.result();
    }

    /** In the test's unit; null when it could not be observed. */
    public Rational observed() {
        return found.observed();
    }

    /** Null when the test has none or its figure is not in force. */
    public Rational limit() {
        return found.limit();
    }

    /** Empty unless the result is unknown. */
    public Set<String> missing() {
        return found.missing();
    }
}

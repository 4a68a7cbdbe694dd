package org.doudi.engine.policy;

import java.util.Set;

/**
 * What one test of the pack found for one household or member.
 *
 * @param test the test's code in the pack, such as {@code income.below_dibao}
 * @param person the member, or null for a test of the household
 * @param observed the value, in the test's unit; null when it could not be observed
 * @param limit the value that it was compared with; null when the test has none or its figure is not in force
 * @param missing feeds or {@code parameter:NAME} that made it unknown; empty otherwise
 * @param sources deliveries that the observed value came from
 */
public record Reading(
        String test,
        Long person,
        TestResult result,
        Rational observed,
        Rational limit,
        Set<String> missing,
        Set<Long> sources) {}

package org.doudi.engine.policy;

import java.util.Set;

/**
 * What a test of the pack finds, whoever it is asked of. One object may serve many households.
 *
 * @param test the test's code in the pack, such as {@code income.below_dibao}
 * @param observed the value, in the test's unit; null when it could not be observed
 * @param limit the value that it was compared with; null when the test has none or its figure is not in force
 * @param missing feeds or {@code parameter:NAME} that made it unknown; empty otherwise
 */
public record Found(String test, TestResult result, Rational observed, Rational limit, Set<String> missing) {}

package org.doudi.engine.policy;

import java.util.Set;

/**
 * One test's answer and what it rests on.
 *
 * @param figureAbsent a figure it needs is not in force: then nothing may be proposed from it
 */
record Verdict(TestResult result, Measured observed, Measured limit, Set<String> missing, boolean figureAbsent) {}

package org.doudi.engine.policy;

/** A test's three answers. UNKNOWN is an answer, not an error: missing is not negative. */
public enum TestResult {
    PASS,
    FAIL,
    UNKNOWN
}

package org.doudi.engine.policy;

/** All that a rule may ask of a verdict. */
enum Answer {
    MET(TestResult.PASS),
    NOT_MET(TestResult.FAIL),
    /** Data is missing. */
    UNTOLD(TestResult.UNKNOWN),
    /** A figure that the test needs is not in force: then nothing may be proposed from it. */
    LACKS_FIGURE(TestResult.UNKNOWN);

    private static final Answer[] ALL = values();
    static final int COUNT = ALL.length;

    private final TestResult result;

    Answer(TestResult result) {
        this.result = result;
    }

    static Answer numbered(int number) {
        return ALL[number];
    }

    /** As it is put on record. */
    TestResult result() {
        return result;
    }
}

package org.doudi.engine.policy;

/** All that a rule may ask of a verdict. */
enum Answer {
    MET,
    NOT_MET,
    /** Data is missing. */
    UNTOLD,
    /** A figure that the test needs is not in force: then nothing may be proposed from it. */
    LACKS_FIGURE;

    static Answer of(Verdict verdict) {
        return switch (verdict.result()) {
            case PASS -> MET;
            case FAIL -> NOT_MET;
            case UNKNOWN -> verdict.figureAbsent() ? LACKS_FIGURE : UNTOLD;
        };
    }
}

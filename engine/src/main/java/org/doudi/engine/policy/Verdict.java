package org.doudi.engine.policy;

import java.util.Set;

/** One test's answer to rules, and what goes on record of it. One object may serve many households. */
record Verdict(Answer answer, Found found) {

    static Verdict known(PackTest test, boolean holds, Measured observed, Measured limit) {
        return of(test, holds ? Answer.MET : Answer.NOT_MET, observed, limit, Set.of());
    }

    static Verdict untold(PackTest test, Measured observed, Measured limit, Set<String> missing, boolean figureAbsent) {
        return of(test, figureAbsent ? Answer.LACKS_FIGURE : Answer.UNTOLD, observed, limit, missing);
    }

    private static Verdict of(PackTest test, Answer answer, Measured observed, Measured limit, Set<String> missing) {
        return new Verdict(answer, new Found(test.code(), answer.result(), value(observed), value(limit), missing));
    }

    private static Rational value(Measured measured) {
        return measured instanceof Measured.Known known ? known.value() : null;
    }

    Set<String> missing() {
        return found.missing();
    }
}

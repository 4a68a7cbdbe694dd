package org.doudi.engine.policy;

import java.util.Set;

/**
 * One test's answer and what it rests on. One object may serve many households.
 *
 * @param observed null when there was nothing to observe, or it could not be told
 * @param limit the same of what it was compared with
 */
record Verdict(Answer answer, Rational observed, Rational limit, Set<String> missing) {

    static Verdict known(boolean holds, Measured observed, Measured limit) {
        return new Verdict(holds ? Answer.MET : Answer.NOT_MET, value(observed), value(limit), Set.of());
    }

    static Verdict untold(Measured observed, Measured limit, Set<String> missing, boolean figureAbsent) {
        Answer answer = figureAbsent ? Answer.LACKS_FIGURE : Answer.UNTOLD;
        return new Verdict(answer, value(observed), value(limit), missing);
    }

    private static Rational value(Measured measured) {
        return measured instanceof Measured.Known known ? known.value() : null;
    }
}

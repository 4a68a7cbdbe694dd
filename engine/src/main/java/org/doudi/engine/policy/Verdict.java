package org.doudi.engine.policy;

import java.util.Set;

/** One test's answer and what it rests on. One object may serve many households. */
record Verdict(Answer answer, Measured observed, Measured limit, Set<String> missing) {

    static Verdict known(boolean holds, Measured observed, Measured limit) {
        return new Verdict(holds ? Answer.MET : Answer.NOT_MET, observed, limit, Set.of());
    }

    static Verdict untold(Measured observed, Measured limit, Set<String> missing, boolean figureAbsent) {
        return new Verdict(figureAbsent ? Answer.LACKS_FIGURE : Answer.UNTOLD, observed, limit, missing);
    }
}

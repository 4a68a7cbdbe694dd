package org.doudi.engine.referral;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.Outcome.Severity;

/**
 * What one run asks of one program for one household.
 *
 * @param priority the highest severity among its reasons; null when none has one
 */
record Ask(String program, Severity priority, List<Reason> reasons) {

    static Ask from(Outcome referral, int run) {
        SortedSet<String> missing = referral.missing();
        List<Reason> reasons = referral.causes().stream()
                .map(cause ->
                        new Reason(cause.code(), cause.person(), cause.severity(), Reason.Standing.HOLDS, missing, run))
                .distinct()
                .toList();
        return new Ask(referral.code(), Severities.highest(reasons), reasons);
    }

    /** Two outcomes that ask for one program are one ask. */
    Ask and(Ask other) {
        List<Reason> all = Stream.concat(
                        reasons.stream(),
                        other.reasons.stream().filter(reason -> reasons.stream().noneMatch(reason::sameAs)))
                .toList();
        return new Ask(program, Severities.highest(all), all);
    }
}

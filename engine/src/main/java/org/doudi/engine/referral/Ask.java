package org.doudi.engine.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.Outcome.Severity;

/**
 * What one run asks of one program for one household.
 *
 * @param priority the highest severity among its reasons; null when none has one
 */
record Ask(String program, Severity priority, List<Reason> reasons) {

    static Ask from(Outcome referral, Household household, ReferralNight night) {
        List<Reason> reasons = new ArrayList<>();
        for (Outcome.Cause cause : referral.causes()) {
            List<Reason.Row> rows = rows(cause, household, night.rules(), night.on());
            if (rows.isEmpty()) {
                reasons.add(reason(cause, null, referral.missing(), night.run()));
            }
            rows.forEach(row -> reasons.add(reason(cause, row, referral.missing(), night.run())));
        }
        List<Reason> distinct = reasons.stream().distinct().toList();
        return new Ask(referral.code(), Severities.highest(distinct), distinct);
    }

    private static Reason reason(Outcome.Cause cause, Reason.Row row, SortedSet<String> missing, int run) {
        return Reason.holding(cause.code(), cause.person(), row, cause.severity(), missing, run);
    }

    /** The rows that raised it today, where each is a reason of its own; the earliest first. */
    private static List<Reason.Row> rows(Outcome.Cause cause, Household household, ReferralRules rules, LocalDate on) {
        RaisingWindow window = rules.window(cause.code()).orElse(null);
        if (window == null || !window.ground().eachRow()) {
            return List.of();
        }
        return RaisingRow.known(household, cause.person(), window.ground()).stream()
                .filter(row -> window.holds(row, on))
                .map(row -> new Reason.Row(row.key(), row.from()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Reason.Row::day).thenComparing(Reason.Row::key))
                .toList();
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

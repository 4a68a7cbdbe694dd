package org.doudi.engine.screening;

import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.referral.CityNotice;

/**
 * {@code org.doudi.run.held}: tells the city that a run waits to be looked at.
 *
 * @param reasons as in {@link Finding.Reason#word()}
 * @param release the command that lets its messages leave
 */
record HeldNotice(
        int run,
        LocalDate date,
        String packVersion,
        List<String> reasons,
        Integer comparedWith,
        List<Movement> movements,
        long messages,
        String release) {

    private static final String TYPE = "org.doudi.run.held";

    static CityNotice of(Run run, String area) {
        Finding finding = run.finding().orElseThrow();
        return new CityNotice(
                TYPE,
                subject(run.number()),
                area,
                run.ended().orElseThrow(),
                new HeldNotice(
                        run.number(),
                        run.key().on(),
                        run.key().pack(),
                        finding.reasons().stream().map(Finding.Reason::word).toList(),
                        finding.comparedWith(),
                        finding.movements(),
                        run.sums().orElseThrow().messages(),
                        "./doudi runs release " + run.number() + " --reason …"));
    }

    static String subject(int run) {
        return "run/" + run;
    }
}

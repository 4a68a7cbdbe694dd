package org.doudi.engine.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Incident;
import org.doudi.engine.household.Member;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.policy.Rational;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.policy.TestResult;

/**
 * Warns of accidents of the last five days and asks for aid because of them, tells whose bills are missing, and notes up
 * to which day visits are delivered where somebody had an accident. Knows when it will decide otherwise.
 */
final class DatedDecider implements Deciding {

    private static final int DAYS = 5;

    @Override
    public Decision decide(Household household, LocalDate on) {
        LocalDate next = on.plusYears(1);
        List<Outcome> outcomes = new ArrayList<>();
        boolean hurt = false;
        for (Member member : household.members()) {
            for (Incident incident : member.incidents()) {
                LocalDate over = incident.happened().plusDays(DAYS);
                if (incident.happened().isAfter(on)) {
                    next = earlier(next, incident.happened());
                } else if (over.isAfter(on)) {
                    next = earlier(next, over);
                    hurt = true;
                }
            }
        }
        if (household.missing().contains("medical")) {
            outcomes.add(Night.category("UNTOLD"));
        }
        if (hurt) {
            outcomes.add(Night.referral("APPLY_AID", "W-ACCIDENT", Severity.RED, household));
            outcomes.add(Night.referral("MEDICAL_AID", "W-ILL", Severity.YELLOW, household));
            outcomes.add(Night.warning("W-ACCIDENT", Severity.RED, household));
        }
        outcomes.sort(
                Comparator.comparing((Outcome outcome) -> outcome.kind().name()).thenComparing(Outcome::code));
        LocalDate through = household.visitsThrough();
        var counted = new TreeMap<String, Integer>();
        counted.put("hurt", hurt ? 1 : 0);
        LocalDate told = !hurt ? null : through == null ? LocalDate.EPOCH : through.plusDays(1);
        return new Decision(household.number(), on, next, told, outcomes, List.of(reading(hurt, through)), counted);
    }

    private static Reading reading(boolean hurt, LocalDate visits) {
        long day = !hurt || visits == null ? 0 : visits.toEpochDay();
        return new Reading(
                "visits.told",
                null,
                TestResult.FAIL,
                Rational.of(BigDecimal.valueOf(day)),
                null,
                new TreeSet<>(),
                new TreeSet<>());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public void close() {}
}

package org.doudi.engine.referral;

import java.time.LocalDate;
import java.util.Set;
import org.doudi.engine.policy.Outcome.Severity;

/**
 * A program of assistance that referrals ask for, from the pack.
 *
 * @param code such as {@code MEDICAL_AID}
 * @param department who gets the referral, in Chinese
 * @param queueSuffix last part of the queue's name; empty for civil affairs' own programs
 * @param authority who answers for it first
 * @param workingDays until the due date
 * @param redWorkingDays until the due date of a red one
 * @param afterClosed how long it rests after it was closed
 * @param afterFalseAlarm how long it stays quiet after a false alarm
 * @param tells feeds of which its department is told what they said; empty for a department that is told all
 */
public record Program(
        String code,
        String title,
        String department,
        String queueSuffix,
        Authority authority,
        int workingDays,
        int redWorkingDays,
        Rest afterClosed,
        Rest afterFalseAlarm,
        Set<String> tells) {

    /** The queue of an area: a county's, or the city's. */
    public String queueFor(String area) {
        return queueSuffix.isEmpty() ? "referrals." + area : "referrals." + area + "." + queueSuffix;
    }

    /** The last day in time of what begins on a day. */
    LocalDate due(DueDates calendar, LocalDate day, Severity priority) {
        return calendar.after(day, priority == Severity.RED ? redWorkingDays : workingDays);
    }

    /** How long it leaves a household alone after a referral that ended like this; withdrawn ones do not count. */
    Rest after(ReferralState end) {
        return switch (end) {
            case CLOSED -> afterClosed;
            case FALSE_ALARM -> afterFalseAlarm;
            case WITHDRAWN, WARNED, VISITING, VERIFIED, PUSHED, ASSISTED -> Rest.NONE;
        };
    }

    /** Whether its department may be told what a test found that rests on these feeds. */
    boolean tellsOf(Set<String> feeds) {
        return tells.isEmpty() || tells.containsAll(feeds);
    }
}

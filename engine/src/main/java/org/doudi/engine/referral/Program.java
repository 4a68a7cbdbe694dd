package org.doudi.engine.referral;

/**
 * A program of assistance that referrals ask for, from the pack.
 *
 * @param code such as {@code MEDICAL_AID}
 * @param department who gets the referral, in Chinese
 * @param queueSuffix last part of the queue's name; empty for civil affairs' own programs
 * @param workingDays until the due date
 * @param redWorkingDays until the due date of a red one
 * @param afterClosed how long it rests after it was closed
 * @param afterFalseAlarm how long it stays quiet after a false alarm
 */
public record Program(
        String code,
        String title,
        String department,
        String queueSuffix,
        int workingDays,
        int redWorkingDays,
        Rest afterClosed,
        Rest afterFalseAlarm) {

    /** The queue for a household of this county. */
    public String queueFor(String county) {
        return queueSuffix.isEmpty() ? "referrals." + county : "referrals." + county + "." + queueSuffix;
    }
}

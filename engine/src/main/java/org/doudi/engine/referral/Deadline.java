package org.doudi.engine.referral;

import java.time.LocalDate;

/**
 * Until when a referral has to be visited, and who answers for it.
 *
 * @param dueOn last day in time; passing up does not change it
 * @param answerBy last day on which the present authority is in time
 */
public record Deadline(LocalDate dueOn, LocalDate answerBy, Authority authority) {

    public static Deadline first(LocalDate dueOn, Authority authority) {
        return new Deadline(dueOn, dueOn, authority);
    }

    /** Never later than it is: what became urgent is due sooner. */
    Deadline noLaterThan(LocalDate due) {
        return due.isBefore(dueOn) ? new Deadline(due, due, authority) : this;
    }

    boolean missedOn(LocalDate day) {
        return day.isAfter(answerBy);
    }

    Deadline passedTo(Authority above, LocalDate answerBy) {
        return new Deadline(dueOn, answerBy, above);
    }
}

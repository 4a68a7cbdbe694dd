package org.doudi.engine.policy;

import java.util.Set;

/**
 * How an outcome grounds the reason of a referral: on which rows, and through which window of time.
 *
 * @param outcome such as {@code W-INCIDENT}
 * @param feed whose rows raise the outcome; empty when no rows of one feed do
 * @param eachRow whether each row is a reason of its own: a second accident is not the first one again
 * @param qualifiers the only qualifiers whose rows count, such as levels of disability; empty for any
 * @param window parameter that says how long the window is; empty when it has no length of its own
 * @param counted how the window is counted
 */
public record ReasonGround(
        String outcome, Feed feed, boolean eachRow, Set<String> qualifiers, String window, Counted counted) {

    /** Feeds of which single rows can raise an outcome. */
    public enum Feed {
        INCIDENTS,
        LEADS,
        DISABILITY,
        UNEMPLOYMENT,
        CUSTODY,
        DEATHS,
        MEDICAL
    }

    /** How a window is counted. A window that ran out says nothing about the cause. */
    public enum Counted {
        /** There is none: a row counts as long as it holds. */
        WHILE_HOLDING,
        /** From the row's day for so many months or days. */
        ROLLING,
        /** Whole months before the screening day's month, and that month so far. */
        WHOLE_MONTHS,
        /** The calendar month of the screening day. */
        CALENDAR_MONTH
    }

    public ReasonGround {
        qualifiers = Set.copyOf(qualifiers);
    }
}

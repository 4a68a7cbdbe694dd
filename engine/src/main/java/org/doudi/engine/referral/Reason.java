package org.doudi.engine.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import org.doudi.engine.policy.Outcome.Severity;

/**
 * Why a referral is open. Two are the same reason when outcome, person and row are: a second accident of one person is
 * another reason than the first.
 *
 * @param code the outcome that asks for it, such as {@code W-MEDICAL}
 * @param person the registry's number of the person it is about; null when it is the household's
 * @param row the row that raised it; null when no single row did
 * @param severity null where the outcome has none
 * @param standing whether it still holds
 * @param heldThrough the last day on which it is known to have held; null while it holds
 * @param missing feeds that it could not be told without; empty unless pending
 * @param run the run that first brought it
 */
public record Reason(
        String code,
        Long person,
        Row row,
        Severity severity,
        Standing standing,
        LocalDate heldThrough,
        SortedSet<String> missing,
        int run) {

    /**
     * The row that raised it.
     *
     * @param key tells it from others of the person; holds nothing personal
     * @param day the day that it speaks of
     */
    public record Row(String key, LocalDate day) {}

    /** Whether a reason still holds at the last run that looked. */
    public enum Standing {
        /** The last run asked for it again. */
        HOLDS,
        /** Its test is no longer met, on feeds that are not missing. */
        GONE,
        /** It came from a window of time that has run out. */
        LAPSED,
        /** A feed that it rests on is missing. */
        UNCONFIRMED
    }

    static Reason holding(String code, Long person, Row row, Severity severity, SortedSet<String> missing, int run) {
        return new Reason(code, person, row, severity, Standing.HOLDS, null, missing, run);
    }

    boolean sameAs(Reason other) {
        return code.equals(other.code)
                && Objects.equals(person, other.person)
                && Objects.equals(rowKey(), other.rowKey());
    }

    private String rowKey() {
        return row == null ? null : row.key();
    }

    /** The same reason as a run asked for it again. */
    Reason renewedAs(Reason asked) {
        return holding(code, person, asked.row, asked.severity, asked.missing, run);
    }

    /** @param lastHeld the day of the last run that asked for it, where it held until now */
    Reason noLonger(Standing next, LocalDate lastHeld) {
        return new Reason(
                code, person, row, severity, next, heldThrough == null ? lastHeld : heldThrough, missing, run);
    }
}

package org.doudi.engine.referral;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.doudi.engine.policy.ReasonGround;

/**
 * When the rows count that raise an outcome.
 *
 * @param length in units; 0 for a window without a length of its own
 */
public record RaisingWindow(ReasonGround ground, int length, ChronoUnit unit) {

    /** Whether the row counts on a day. */
    boolean holds(RaisingRow row, LocalDate on) {
        if (on.isBefore(row.from()) || row.until() != null && !on.isBefore(row.until())) {
            return false;
        }
        return switch (ground.counted()) {
            case WHILE_HOLDING, CALENDAR_MONTH -> true;
            case ROLLING -> on.isBefore(row.from().plus(length, unit));
            case WHOLE_MONTHS -> !row.from().isBefore(on.withDayOfMonth(1).minusMonths(length));
        };
    }

    /** Whether a row that counted on one day no longer does on another because time went by, and for no other reason. */
    boolean ranOut(RaisingRow row, LocalDate held, LocalDate on) {
        boolean stillThere = row.until() == null || on.isBefore(row.until());
        return isOfTime() && stillThere && holds(row, held) && !holds(row, on);
    }

    /** Whether the month that it is about has turned. */
    boolean turned(LocalDate held, LocalDate on) {
        return ground.counted() == ReasonGround.Counted.CALENDAR_MONTH
                && YearMonth.from(on).isAfter(YearMonth.from(held));
    }

    private boolean isOfTime() {
        return switch (ground.counted()) {
            case ROLLING, WHOLE_MONTHS -> true;
            case WHILE_HOLDING, CALENDAR_MONTH -> false;
        };
    }
}

package org.doudi.rules.oracle;

import java.time.LocalDate;
import java.time.YearMonth;

/** The windows of section 0, seen from one screening date. */
final class PlainDay {

    final LocalDate on;
    final YearMonth month;
    final LocalDate monthStart;
    final LocalDate yearStart;

    PlainDay(LocalDate on) {
        this.on = on;
        month = YearMonth.from(on);
        monthStart = on.withDayOfMonth(1);
        yearStart = monthStart.minusMonths(12);
    }

    /** Come to pass: a row dated after D does not hold on D. */
    boolean reached(LocalDate day) {
        return !day.isAfter(on);
    }

    /** Begun, and its first day without not yet come. */
    boolean between(LocalDate from, LocalDate until) {
        return reached(from) && (until == null || on.isBefore(until));
    }

    /** In the months up to D: d ≤ D &lt; d + months. */
    boolean inMonthsUpTo(LocalDate day, int months) {
        return reached(day) && on.isBefore(day.plusMonths(months));
    }

    /** For that many whole months: d + months ≤ D. */
    boolean forWholeMonths(LocalDate day, int months) {
        return reached(day.plusMonths(months));
    }

    /** Older than that many months: d + months &lt; D. */
    boolean olderThan(LocalDate day, int months) {
        return day.plusMonths(months).isBefore(on);
    }

    /** "12 months before D": twelve whole calendar months, D's own not among them. */
    boolean inTwelveMonthsBefore(LocalDate day) {
        return !day.isBefore(yearStart) && day.isBefore(monthStart);
    }

    boolean beforeThisMonth(LocalDate day) {
        return day.isBefore(monthStart);
    }
}

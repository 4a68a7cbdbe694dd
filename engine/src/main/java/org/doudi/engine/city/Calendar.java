package org.doudi.engine.city;

import java.time.LocalDate;
import java.time.YearMonth;

/** The dates that a city of one day turns on. */
record Calendar(LocalDate today) {

    YearMonth month() {
        return YearMonth.from(today);
    }

    /** First day of the twelve whole months before today's. */
    LocalDate windowStart() {
        return month().minusMonths(12).atDay(1);
    }

    /** Last day of them. */
    LocalDate windowEnd() {
        return month().minusMonths(1).atEndOfMonth();
    }

    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    /** Some day between so many days ago, both ends included. */
    LocalDate between(Dice dice, int most, int least) {
        return ago(dice.between(least, most));
    }

    /** Some day within the twelve whole months, never after it. */
    LocalDate inWindow(Dice dice) {
        return windowStart().plusDays(dice.below(360));
    }
}

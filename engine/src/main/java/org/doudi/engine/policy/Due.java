package org.doudi.engine.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;

/** By when an indicator has to be met, as a pack writes it. */
public final class Due {

    private static final String ALWAYS = "always";
    private static final String MONTH_END = "month_end";
    private static final String LAST_MONTH_END = "last_month_end";

    private final String text;

    private Due(String text) {
        this.text = text;
    }

    /** @return null when it is none: {@code always}, {@code month_end}, {@code last_month_end} or a day such as {@code 06-30} */
    static Due parse(String text) {
        Due due = new Due(text);
        try {
            due.on(LocalDate.EPOCH);
            return due;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day by which it has to be met, seen from another; null when it has to be at all times. */
    public LocalDate on(LocalDate day) {
        return switch (text) {
            case ALWAYS -> null;
            case MONTH_END -> YearMonth.from(day).atEndOfMonth();
            case LAST_MONTH_END -> YearMonth.from(day).minusMonths(1).atEndOfMonth();
            default -> MonthDay.parse("--" + text).atYear(day.getYear());
        };
    }

    /** Whether it is the month before that is judged: only feeds that speak of the running month tell all of it. */
    boolean judgesLastMonth() {
        return text.equals(LAST_MONTH_END);
    }

    /** Whether the day has come. */
    public boolean hasCome(LocalDate day) {
        LocalDate due = on(day);
        return due == null || !day.isBefore(due);
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.doudi.engine.policy;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The screening day, and the only place where a date is compared with it: it notes the next day on which it would answer
 * otherwise, and so knows until when a decision stands.
 */
final class Clock {

    private final LocalDate on;
    private final LocalDate monthStart;
    private final int month;
    private LocalDate next;
    private LocalDate visitsNext;

    Clock(LocalDate on) {
        this.on = on;
        monthStart = on.withDayOfMonth(1);
        month = indexOf(on);
        // Windows, months in payment and month lists all turn with the month.
        next = monthStart.plusMonths(1);
    }

    LocalDate on() {
        return on;
    }

    LocalDate monthStart() {
        return monthStart;
    }

    YearMonth month() {
        return YearMonth.from(on);
    }

    /** Months since the year 0, for counting months between. */
    int monthIndex() {
        return month;
    }

    static int indexOf(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    static int indexOf(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    /** Whether the day is the screening day or before it. */
    boolean reached(LocalDate day) {
        if (!day.isAfter(on)) {
            return true;
        }
        if (day.isBefore(next)) {
            next = day;
        }
        return false;
    }

    /** Whether something holds that began one day and ends, if it does, on another. */
    boolean within(LocalDate from, LocalDate until) {
        return reached(from) && (until == null || !reached(until));
    }

    /** Whether a day lies in the whole months before the screening day's month. */
    boolean inMonthsBefore(LocalDate day, int months) {
        int index = indexOf(day);
        return index < month && index >= month - months;
    }

    /** Whether a day lies in those whole months, or in the screening day's month up to the day. */
    boolean sinceMonthsBefore(LocalDate day, int months) {
        return reached(day) && indexOf(day) >= month - months;
    }

    /** Whether a day lies in the months up to the screening day, which itself belongs to them. */
    boolean withinMonths(LocalDate day, int months) {
        return reached(day) && !monthsPassed(day, months);
    }

    /** Whether a day lies in so many days up to the screening day, which itself is one of them. */
    boolean withinDays(LocalDate day, int days) {
        return within(day, day.plusDays(days));
    }

    /** Whether so many whole months have passed since the day. */
    boolean monthsPassed(LocalDate since, int months) {
        int index = indexOf(since) + months;
        // A day of a later month is never the next one either.
        return index == month ? reached(since.plusMonths(months)) : index < month;
    }

    /** Whether so many whole months had passed since the day before the screening day's month began. */
    boolean isLongPast(LocalDate since, int months) {
        return indexOf(since) + months < month;
    }

    /** Whether a day lies in the screening day's month, and has come. */
    boolean inThisMonth(LocalDate day) {
        return reached(day) && !day.isBefore(monthStart);
    }

    /** Completed years. Whoever was born on 29 February completes a year on 1 March of common years. */
    int age(LocalDate born) {
        int years = on.getYear() - born.getYear();
        int ahead = born.getMonthValue() - on.getMonthValue();
        if (ahead != 0) {
            // A birthday of a later month is never the next day, as the first of the month comes before it.
            return ahead > 0 ? years - 1 : years;
        }
        if (!reached(birthday(born, years))) {
            return years - 1;
        }
        reached(birthday(born, years + 1));
        return years;
    }

    private static LocalDate birthday(LocalDate born, int years) {
        LocalDate birthday = born.plusYears(years);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    /**
     * Whether visits are told up to a day. That they are told so far is nothing that days bring by themselves: the day is
     * noted beside the next one.
     *
     * @param through up to when they are; null when they never were
     */
    boolean visitsTold(LocalDate through, LocalDate day) {
        if (through != null && !through.isBefore(day)) {
            return true;
        }
        if (visitsNext == null || day.isBefore(visitsNext)) {
            visitsNext = day;
        }
        return false;
    }

    /** The first day up to which visits would have to be told for another answer; null when none would give one. */
    LocalDate visitsNext() {
        return visitsNext;
    }

    LocalDate next() {
        return next;
    }
}

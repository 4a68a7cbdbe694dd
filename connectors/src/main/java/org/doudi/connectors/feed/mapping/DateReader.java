package org.doudi.connectors.feed.mapping;

import java.time.LocalDate;
import org.doudi.connectors.feed.BadRowReason;

/**
 * Reads a date: {@code 2024-01-31}, {@code 20240131}, {@code 2024/1/31}, {@code 2024.1.31}, {@code 2024年1月31日}.
 * Keeps the dates of the last cells, since a file says few dates many times.
 */
final class DateReader implements CellReader {

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int KEPT = 4096;

    private final LocalDate[] dates = new LocalDate[KEPT];
    private final String[] texts = new String[KEPT];

    @Override
    public BadRowReason read(String cell, Draft draft) {
        int day = packed(cell);
        if (day < 0) {
            return BadRowReason.BAD_DATE;
        }
        int slot = (day * 31 ^ day >>> 9) & (KEPT - 1);
        LocalDate known = dates[slot];
        if (known == null || packed(known) != day) {
            known = LocalDate.of(day >> 9, (day >> 5) & 15, day & 31);
            dates[slot] = known;
            texts[slot] = known.toString();
        }
        draft.date = known;
        draft.text = texts[slot];
        return null;
    }

    /** The date of a cell in any of the accepted spellings; null when it is none. */
    static LocalDate parse(String cell) {
        int day = packed(cell);
        return day < 0 ? null : LocalDate.of(day >> 9, (day >> 5) & 15, day & 31);
    }

    private static int packed(LocalDate date) {
        return date.getYear() << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
    }

    /** Year, month and day in one number, or -1. */
    private static int packed(String cell) {
        int length = cell.length();
        if (length < 8 || length > 11) {
            return -1;
        }
        int year = number(cell, 0, 4);
        char separator = cell.charAt(4);
        if (length == 8 && separator >= '0' && separator <= '9') {
            return packed(year, number(cell, 4, 6), number(cell, 6, 8));
        }
        char second = separator == '年' ? '月' : separator;
        if (separator != '-' && separator != '/' && separator != '.' && separator != '年') {
            return -1;
        }
        int end = length;
        if (separator == '年') {
            end--;
            if (cell.charAt(end) != '日') {
                return -1;
            }
        }
        int between = cell.indexOf(second, 5);
        if (between < 0 || between - 5 > 2 || end - between - 1 > 2) {
            return -1;
        }
        return packed(year, number(cell, 5, between), number(cell, between + 1, end));
    }

    private static int packed(int year, int month, int day) {
        return year > 0 && exists(year, month, day) ? year << 9 | month << 5 | day : -1;
    }

    static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leapDay = month == 2 && (year % 4 == 0 && year % 100 != 0 || year % 400 == 0);
        return day <= DAYS[month - 1] + (leapDay ? 1 : 0);
    }

    /** The digits' value, or -1 when there is none or something else among them. */
    static int number(String cell, int from, int until) {
        if (from >= until || until > cell.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < until; i++) {
            int digit = cell.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}

package org.doudi.engine.city;

import java.time.LocalDate;
import java.time.YearMonth;

/** How a partner's system writes what is not text: each has ways of its own and keeps to them. */
record Habits(Dates dates, String yes, String no, boolean thousands) {

    /** The ways of writing a date. */
    enum Dates {
        DASHED,
        COMPACT,
        SLASHED,
        DOTTED,
        CHINESE
    }

    static Habits plain(Dates dates) {
        return new Habits(dates, "是", "否", false);
    }

    /** A cell's text; null stays null, a number is given in hundredths. */
    String text(Object cell) {
        if (cell == null || cell instanceof String) {
            return (String) cell;
        }
        StringBuilder text = new StringBuilder(16);
        if (cell instanceof LocalDate date) {
            date(text, date);
        } else if (cell instanceof Long hundredths) {
            number(text, hundredths);
        } else if (cell instanceof Boolean truth) {
            text.append(truth ? yes : no);
        } else if (cell instanceof YearMonth month) {
            text.append(month.getYear()).append(dates == Dates.COMPACT ? "" : "-");
            two(text, month.getMonthValue());
        } else {
            throw new IllegalArgumentException("No partner writes a " + cell.getClass());
        }
        return text.toString();
    }

    private void date(StringBuilder text, LocalDate date) {
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        text.append(date.getYear());
        switch (dates) {
            case DASHED -> {
                text.append('-');
                two(text, month).append('-');
                two(text, day);
            }
            case COMPACT -> two(two(text, month), day);
            case SLASHED -> text.append('/').append(month).append('/').append(day);
            case DOTTED -> text.append('.').append(month).append('.').append(day);
            case CHINESE ->
                text.append('年').append(month).append('月').append(day).append('日');
        }
    }

    private static StringBuilder two(StringBuilder text, int value) {
        if (value < 10) {
            text.append('0');
        }
        return text.append(value);
    }

    private void number(StringBuilder text, long hundredths) {
        if (hundredths < 0) {
            text.append('-');
        }
        long whole = Math.abs(hundredths) / 100;
        if (thousands && whole >= 1000) {
            text.append(String.format(java.util.Locale.ROOT, "%,d", whole));
        } else {
            text.append(whole);
        }
        int fen = (int) (Math.abs(hundredths) % 100);
        if (fen != 0) {
            two(text.append('.'), fen);
        }
    }
}

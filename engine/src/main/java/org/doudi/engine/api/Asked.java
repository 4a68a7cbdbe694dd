package org.doudi.engine.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.doudi.engine.export.Masking;

/** Parameters of a request, read strictly: what cannot be read is refused by its name and never passed over. */
final class Asked {

    static final int MOST_ON_A_PAGE = 500;
    private static final int USUAL_ON_A_PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST_SHOWN = 60;

    private Asked() {}

    /** A page of a list, from 0. */
    record Page(int number, int size) {}

    static Page page(String page, String size) {
        return new Page(
                number("page", page, 0, 0, LAST_PAGE), number("size", size, USUAL_ON_A_PAGE, 1, MOST_ON_A_PAGE));
    }

    /** Null when it was not asked for. */
    static LocalDate date(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException noDate) {
            throw refused(name, text, "应为日期，如 2024-06-15", "wants a date such as 2024-06-15");
        }
        throw refused(name, text, "应在 1900 年至 2199 年之间", "wants a date from 1900 to 2199");
    }

    /** Null when it was not asked for. */
    static Boolean flag(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw refused(name, text, "应为 true 或 false", "wants true or false");
        };
    }

    /** One of some words, or null when it was not asked for. */
    static <E extends Enum<E>> E word(String name, String text, E[] all, Function<E, String> word) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<String> words = Arrays.stream(all).map(word).toList();
        int index = words.indexOf(text);
        if (index < 0) {
            throw refused(
                    name, text, "应为 " + String.join("、", words) + " 之一", "wants one of " + String.join(", ", words));
        }
        return all[index];
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static int number(String name, String text, int usual, int least, int most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, with the limits.
        }
        throw refused(
                name,
                text,
                "应为 %d 至 %d 的整数".formatted(least, most),
                "wants a whole number from %d to %d".formatted(least, most));
    }

    private static Refusal refused(String name, String text, String zh, String en) {
        String shown = shown(text);
        return Refusal.at(
                name,
                ProblemType.INVALID_PARAMETER,
                name + "（" + shown + "）" + zh + "。",
                name + " (" + shown + ") " + en + ".");
    }

    /** What a caller sent, as far as it may be shown back. */
    static String shown(String text) {
        String masked = Masking.inText(text);
        return masked.length() <= LONGEST_SHOWN ? masked : masked.substring(0, LONGEST_SHOWN) + "…";
    }
}

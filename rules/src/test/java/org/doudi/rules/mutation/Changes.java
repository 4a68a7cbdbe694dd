package org.doudi.rules.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a word of a pack may be changed into: the nearest thing that means something else. */
final class Changes {

    private static final Map<String, String> SIGNS =
            Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "=", "!=", "!=", "=");
    private static final Map<String, String> SEVERITIES = Map.of("red", "orange", "orange", "yellow", "yellow", "red");
    private static final Pattern SEVERITY = Pattern.compile("\\b(red|orange|yellow)\\b|红色|橙色|黄色");
    private static final Map<String, String> COLOURS = Map.of("红色", "橙色", "橙色", "黄色", "黄色", "红色");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?(?![\\w.])");

    private Changes() {}

    static String sign(String sign) {
        return SIGNS.getOrDefault(sign, sign);
    }

    /** Each severity of the text another one. */
    static List<String> severities(String text) {
        List<String> changed = new ArrayList<>();
        Matcher found = SEVERITY.matcher(text);
        while (found.find()) {
            String other = SEVERITIES.getOrDefault(found.group(), COLOURS.get(found.group()));
            changed.add(text.substring(0, found.start()) + other + text.substring(found.end()));
        }
        return changed;
    }

    /** Each number of the text one step more and one less, a step being one of its last place. */
    static List<String> numbers(String text) {
        List<String> changed = new ArrayList<>();
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            BigDecimal number = new BigDecimal(found.group());
            BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
            for (BigDecimal other : List.of(number.add(step), number.subtract(step))) {
                changed.add(text.substring(0, found.start()) + other.toPlainString() + text.substring(found.end()));
            }
        }
        return changed;
    }

    static List<String> days(String date) {
        LocalDate day = LocalDate.parse(date);
        return List.of(day.plusDays(1).toString(), day.minusDays(1).toString());
    }

    /** Each place of the text at which the one word stands, with the other. */
    static List<String> words(String text, String word, String other) {
        List<String> changed = new ArrayList<>();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            changed.add(text.substring(0, at) + other + text.substring(at + word.length()));
        }
        return changed;
    }
}

package org.doudi.engine.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.policy.TestResult;

/**
 * A household's readings as they are stored: one line each, fields apart by tabs, tests by their small numbers, a person
 * or sources equal to the line above as {@code =}. A city has tens of millions of readings; as short lines they stay
 * below the size at which the database would compress each one on its own.
 */
final class ReadingText {

    private static final String SAME = "=";

    private ReadingText() {}

    static String write(List<Reading> readings, TestCodes codes) {
        StringBuilder text = new StringBuilder(readings.size() * 24);
        Long person = null;
        Set<Long> sources = Set.of();
        for (Reading reading : readings) {
            int start = text.length();
            base36(text, codes.number(reading.test()));
            text.append('\t');
            if (Objects.equals(person, reading.person())) {
                text.append(SAME);
            } else if (reading.person() != null) {
                text.append(reading.person().longValue());
            }
            text.append('\t').append(letter(reading.result())).append('\t');
            clean(text, reading.observed());
            text.append('\t');
            clean(text, reading.limit());
            text.append('\t');
            join(text, reading.missing());
            text.append('\t');
            if (sources.equals(reading.sources())) {
                text.append(SAME);
            } else {
                join(text, reading.sources());
            }
            trim(text, start);
            text.append('\n');
            person = reading.person();
            sources = reading.sources();
        }
        return text.toString();
    }

    static List<Reading> read(String text, TestCodes codes) {
        List<Reading> readings = new ArrayList<>();
        Long person = null;
        Set<Long> sources = Set.of();
        for (String line : text.split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            String[] fields = Arrays.copyOf(line.split("\t", -1), 7);
            person = SAME.equals(fields[1]) ? person : blank(fields[1]) ? null : Long.valueOf(fields[1]);
            sources = SAME.equals(fields[6]) ? sources : numbers(fields[6]);
            readings.add(new Reading(
                    codes.code(Integer.parseInt(fields[0], 36)),
                    person,
                    result(fields[2].charAt(0)),
                    blank(fields[3]) ? null : fields[3],
                    blank(fields[4]) ? null : fields[4],
                    blank(fields[5]) ? Set.of() : new TreeSet<>(Arrays.asList(fields[5].split(";"))),
                    sources));
        }
        return readings;
    }

    private static char letter(TestResult result) {
        return switch (result) {
            case PASS -> 'P';
            case FAIL -> 'F';
            case UNKNOWN -> 'U';
        };
    }

    private static TestResult result(char letter) {
        return switch (letter) {
            case 'P' -> TestResult.PASS;
            case 'F' -> TestResult.FAIL;
            default -> TestResult.UNKNOWN;
        };
    }

    private static void base36(StringBuilder text, int number) {
        if (number >= 36) {
            base36(text, number / 36);
        }
        text.append(Character.forDigit(number % 36, 36));
    }

    private static void clean(StringBuilder text, String value) {
        if (value == null) {
            return;
        }
        int start = text.length();
        text.append(value);
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ') {
                text.setCharAt(start + i, ' ');
            }
        }
    }

    private static void join(StringBuilder text, Set<?> values) {
        if (values.isEmpty()) {
            return;
        }
        boolean first = true;
        // Most have one; a set without an order is put in one, so that equal readings are equal text.
        for (Object value : values.size() == 1 || values instanceof SortedSet ? values : new TreeSet<>(values)) {
            if (!first) {
                text.append(';');
            }
            text.append(value);
            first = false;
        }
    }

    private static void trim(StringBuilder text, int start) {
        int end = text.length();
        while (end > start && text.charAt(end - 1) == '\t') {
            end--;
        }
        text.setLength(end);
    }

    private static Set<Long> numbers(String field) {
        return blank(field)
                ? Set.of()
                : Arrays.stream(field.split(";")).map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean blank(String field) {
        return field == null || field.isEmpty();
    }
}

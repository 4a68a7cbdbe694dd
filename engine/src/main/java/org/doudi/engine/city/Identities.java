package org.doudi.engine.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Issues identity numbers of GB 11643 with a right check digit, none of them twice. A counter for each area, year and sex
 * walks over the days and serials of that year in scattered order, so no number that was issued need be remembered.
 */
final class Identities {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private static final int DAYS = 365;
    /** Serials 0 to 899 go by counter, half of them to each sex; 900 to 999 are for birthdays asked for by date. */
    private static final int SERIALS = 450;

    private static final int SLOTS = DAYS * SERIALS;
    /** A prime, so it shares no factor with SLOTS and the walk meets each slot once. */
    private static final long STRIDE = 104_729;

    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<Long, Integer> byDate = new HashMap<>();

    /** A number and the birth date in it. */
    record Issued(String number, LocalDate born) {}

    /** A number for somebody born in the year. */
    Issued inYear(String area, int year, boolean male) {
        int[] issued = counters.computeIfAbsent(area, key -> new int[400]);
        int cell = (year - 1900) * 2 + (male ? 1 : 0);
        int count = issued[cell]++;
        if (count >= SLOTS) {
            throw CityException.noNumberLeft(area, year);
        }
        int slot = (int) ((count * STRIDE + start(area, cell)) % SLOTS);
        LocalDate born = LocalDate.ofYearDay(year, 1 + slot % DAYS);
        return new Issued(number(area, born, 2 * (slot / DAYS) + (male ? 1 : 0)), born);
    }

    /** Each area, year and sex begins its walk on a day of its own, or small cities would all be born on 1 January. */
    private static int start(String area, int cell) {
        return Math.floorMod((area.hashCode() * 31 + cell) * 0x9E3779B1, SLOTS);
    }

    /** A number for somebody born on the day, or on the nearest earlier one that has a number left. */
    Issued onDay(String area, LocalDate day, boolean male) {
        LocalDate born = day;
        while (true) {
            long key = (Long.parseLong(area) * 100_000 + born.toEpochDay() + 50_000) * 2 + (male ? 1 : 0);
            int count = byDate.merge(key, 1, Integer::sum) - 1;
            if (count < 50) {
                return new Issued(number(area, born, 900 + 2 * count + (male ? 1 : 0)), born);
            }
            born = born.minusDays(1);
        }
    }

    static String number(String area, LocalDate born, int serial) {
        char[] digits = new char[18];
        area.getChars(0, 6, digits, 0);
        put(digits, 6, 4, born.getYear());
        put(digits, 10, 2, born.getMonthValue());
        put(digits, 12, 2, born.getDayOfMonth());
        put(digits, 14, 3, serial);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits[i] - '0') * WEIGHTS[i];
        }
        digits[17] = CHECK.charAt(sum % 11);
        return new String(digits);
    }

    private static void put(char[] digits, int at, int width, int value) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            digits[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}

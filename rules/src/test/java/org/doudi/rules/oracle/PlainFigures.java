package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.household.Place;

/** Section 1 of the page, copied by hand: what has a place or a date. Null is a figure with no row in force. */
final class PlainFigures {

    static final List<String> CITY_PROPER =
            List.of("220102", "220103", "220104", "220105", "220106", "220171", "220172", "220173", "220174");
    static final List<String> OTHERS = List.of("220112", "220113", "220122", "220182", "220183", "220184");

    final BigDecimal standard;
    final BigDecimal standardOfLastYear;
    final BigDecimal minimumWageOfLastYear;
    final BigDecimal disposable;
    /** Whether the elder allowance's amounts are in force. */
    final boolean elders;

    PlainFigures(Place place, LocalDate on) {
        boolean urban = place.residence().equals("urban");
        LocalDate yearEnd = LocalDate.of(on.getYear() - 1, 12, 31);
        standard = standard(place.county(), urban, on.getYear());
        standardOfLastYear = standard(place.county(), urban, yearEnd.getYear());
        minimumWageOfLastYear =
                yearEnd.getYear() < 2021 ? null : yuan(CITY_PROPER.contains(place.county()) ? 1880 : 1760);
        disposable = on.getYear() < 2024 ? null : yuan(urban ? 3500 : 1700);
        elders = !on.isBefore(LocalDate.of(2024, 2, 1));
    }

    private static BigDecimal standard(String county, boolean urban, int year) {
        if (year >= 2024) {
            return switch (county) {
                case "220112", "220113", "220122", "220184" -> yuan(urban ? 660 : 470);
                case "220182", "220183" -> yuan(urban ? 620 : 470);
                default -> yuan(urban ? 770 : 500);
            };
        }
        if (year >= 2021) {
            return switch (county) {
                case "220112", "220113", "220183" -> yuan(urban ? 600 : 415);
                case "220122", "220182" -> yuan(urban ? 550 : 415);
                default -> yuan(urban ? 650 : 415);
            };
        }
        return null;
    }

    private static BigDecimal yuan(int yuan) {
        return BigDecimal.valueOf(yuan);
    }
}

package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.household.Place;

/** The page's figures for three kinds of county, from 2021 on, copied by hand. */
record PlainFigures(Place place, LocalDate on) {

    static final List<String> COUNTIES = List.of("220102", "220184", "220182");

    BigDecimal standard() {
        return standard(on);
    }

    /** The standard in force on 31 December of the year before. */
    BigDecimal standardOfLastYear() {
        return standard(LocalDate.of(on.getYear() - 1, 12, 31));
    }

    private BigDecimal standard(LocalDate day) {
        boolean urban = place.residence().equals("urban");
        boolean since2024 = day.getYear() >= 2024;
        return BigDecimal.valueOf(
                switch (place.county()) {
                    case "220102" -> urban ? (since2024 ? 770 : 650) : (since2024 ? 500 : 415);
                    case "220184" -> urban ? (since2024 ? 660 : 650) : (since2024 ? 470 : 415);
                    case "220182" -> urban ? (since2024 ? 620 : 550) : (since2024 ? 470 : 415);
                    default -> throw new IllegalArgumentException(place.county());
                });
    }

    BigDecimal disposable() {
        return BigDecimal.valueOf(place.residence().equals("urban") ? 3500 : 1700);
    }

    BigDecimal minimumWage() {
        return BigDecimal.valueOf(place.county().equals("220102") ? 1880 : 1760);
    }
}

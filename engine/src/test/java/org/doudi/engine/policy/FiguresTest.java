package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = Willow.pack().figures();

    @Test
    void theNearestAreaSpeaksBeforeThoseAboveIt() {
        assertThat(value("990102", "urban", "2024-06-15")).isEqualByComparingTo("600");
        assertThat(value("990103", "urban", "2024-06-15")).isEqualByComparingTo("300");
    }

    @Test
    void aFigureHoldsFromItsFirstDay() {
        assertThat(value("990102", "urban", "2023-12-31")).isEqualByComparingTo("500");
        assertThat(value("990102", "urban", "2024-01-01")).isEqualByComparingTo("600");
        assertThat(value("990102", "rural", "2023-12-31")).isEqualByComparingTo("300");
        assertThat(figures.inForce("floor", "990102", "urban", LocalDate.of(2019, 12, 31)))
                .isEmpty();
    }

    @Test
    void aTrialSpeaksInItsAreaAndBelowAndMayTakeTheFigureAway() {
        Figures trying = figures.trying(List.of(
                new Figures.Trial("floor", "990100", "rural", BigDecimal.TEN),
                new Figures.Trial("age.old", "000000", "any", null)));

        assertThat(trying.inForce("floor", "990102", "rural", Willow.DAY)
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("10");
        assertThat(trying.inForce("floor", "990102", "urban", Willow.DAY)
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("600");
        assertThat(trying.inForce("age.old", "990102", "urban", Willow.DAY)).isEmpty();
    }

    @Property(tries = 300)
    void theResolvedTableAgreesWithEachLookUp(
            @ForAll("days") LocalDate day, @ForAll("places") String area, @ForAll("residences") String residence) {
        Names names = new Names(figures.parameters());
        FigureTable table = figures.resolve(names, area, residence, day);

        for (String parameter : figures.parameters()) {
            Optional<Figure> looked = figures.inForce(parameter, area, residence, day);
            assertThat(Optional.ofNullable(table.figure(parameter))).isEqualTo(looked);
            looked.ifPresent(figure -> assertThat(figure.from()).isBeforeOrEqualTo(day));
            assertThat(latestOfPlace(parameter, looked, day)).isTrue();
        }
        assertThat(table.nextChange()).isAfter(day);
    }

    /** No row of the same area and residence is newer and already in force. */
    private boolean latestOfPlace(String parameter, Optional<Figure> looked, LocalDate day) {
        return looked.isEmpty()
                || figures.rows(parameter).stream()
                        .filter(row -> row.area().equals(looked.get().area())
                                && row.residence().equals(looked.get().residence())
                                && !row.from().isAfter(day))
                        .max(Comparator.comparing(Figure::from))
                        .equals(looked);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3000).map(LocalDate.of(2019, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of("990102", "990103", "990100", "123456");
    }

    @Provide
    Arbitrary<String> residences() {
        return Arbitraries.of("urban", "rural");
    }

    private BigDecimal value(String area, String residence, String day) {
        return figures.inForce("floor", area, residence, LocalDate.parse(day))
                .orElseThrow()
                .value();
    }
}

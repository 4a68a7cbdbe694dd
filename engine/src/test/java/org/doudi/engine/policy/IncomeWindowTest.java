package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doudi.engine.household.IncomeLine;
import org.junit.jupiter.api.Test;

class IncomeWindowTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 6);
    private static final YearMonth LAST = YearMonth.of(2024, 5);

    @Property(tries = 200)
    void eachLineCountsByItsMonthsInTheWindow(@ForAll("lines") List<IncomeLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (IncomeLine line : lines) {
            long all = 0;
            long inside = 0;
            for (YearMonth month = YearMonth.from(line.from());
                    !month.isAfter(YearMonth.from(line.through()));
                    month = month.plusMonths(1)) {
                all++;
                inside += month.isBefore(FIRST) || month.isAfter(LAST) ? 0 : 1;
            }
            BigDecimal signed = line.kind().equals("tax") ? line.amount().negate() : line.amount();
            BigDecimal counted = line.kind().equals("gift") ? BigDecimal.ZERO : signed;
            sum = sum.add(
                    counted.multiply(BigDecimal.valueOf(inside)).divide(BigDecimal.valueOf(all), new MathContext(40)));
        }
        BigDecimal perHead = sum.max(BigDecimal.ZERO)
                .divide(BigDecimal.valueOf(12), new MathContext(40))
                .setScale(25, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);

        assertThat(new BigDecimal(observed("income.known", lines))).isEqualByComparingTo(perHead);
    }

    @Provide
    Arbitrary<List<IncomeLine>> lines() {
        Arbitrary<IncomeLine> line = Combinators.combine(
                        Arbitraries.of("wage", "rent", "tax", "gift"),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-50"), new BigDecimal("90000"))
                                .ofScale(2),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 30))
                .as((kind, amount, start, months) -> {
                    LocalDate from = LocalDate.of(2021, 11, 7).plusMonths(start);
                    return new IncomeLine(kind, amount, from, from.plusMonths(months), 1);
                });
        return line.list().ofMaxSize(6);
    }

    @Test
    void aThirdOfAFenIsNotLostInTheSum() {
        Rational third = Rational.of(new BigDecimal("1.00")).dividedBy(3);

        assertThat(third.plus(third).plus(third)).isEqualByComparingTo(Rational.ONE);
        assertThat(third.plus(third)).isLessThan(Rational.ONE);
    }

    private static String observed(String test, List<IncomeLine> lines) {
        Decision decision = Willow.decide(
                Willow.household(Set.of(), Willow.member(1, LocalDate.of(1990, 1, 1), lines, List.of())), Willow.DAY);
        return decision.readings().stream()
                .filter(reading -> reading.test().equals(test))
                .findFirst()
                .orElseThrow()
                .observed()
                .toString();
    }
}

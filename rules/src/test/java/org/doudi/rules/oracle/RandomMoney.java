package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doudi.engine.household.IncomeLine;

/** The sums of one drawn household, each close to a limit of the page that it could cross. */
final class RandomMoney {

    private static final List<String> ANY_KIND = Stream.of(
                    PlainIncome.COUNTED, PlainIncome.SUBTRACTED, PlainIncome.NOT_COUNTED)
            .flatMap(Set::stream)
            .sorted()
            .toList();

    private final Dice dice;
    private final LocalDate on;
    private final BigDecimal standard;
    private final BigDecimal year;
    private final int heads;

    /** @param year the counted income of the whole household that is aimed at */
    RandomMoney(Dice dice, LocalDate on, BigDecimal standard, BigDecimal year, int heads) {
        this.dice = dice;
        this.on = on;
        this.standard = standard;
        this.year = year;
        this.heads = heads;
    }

    /** The head brings the household's income to the line it aims at; others now and then bring what blurs it. */
    List<IncomeLine> incomes(long person) {
        List<IncomeLine> lines = new ArrayList<>();
        if (person == 1 && !dice.once(10)) {
            lines.add(wholeYear());
        }
        if (person > 1 && dice.once(8)) {
            lines.add(ownAtStandard());
        }
        if (dice.once(6)) {
            lines.addAll(dice.some(this::other));
        }
        return lines;
    }

    /** Of the window's twelve months or of others, with just the year's sum falling into it. */
    private IncomeLine wholeYear() {
        YearMonth month = YearMonth.from(on);
        String kind = dice.one("wage", "wage", "pension");
        return switch (dice.below(6)) {
            case 0 -> line(kind, times(3), month.minusMonths(30), month.minusMonths(7));
            case 1 -> line(kind, times(3), month.minusMonths(4), month.plusMonths(7));
            case 2 -> line(kind, times(1), month.minusMonths(dice.one(6, 7)), month.minusMonths(1));
            case 3 -> line(kind, times(2), month.minusMonths(12), month.plusMonths(11));
            default -> line(kind, times(1), month.minusMonths(12), month.minusMonths(1));
        };
    }

    private BigDecimal times(int factor) {
        return year.multiply(BigDecimal.valueOf(factor));
    }

    private IncomeLine ownAtStandard() {
        YearMonth month = YearMonth.from(on);
        BigDecimal amount = dice.near(standard.multiply(BigDecimal.valueOf(12)), 12);
        return line("wage", amount, month.minusMonths(12), month.minusMonths(1));
    }

    /** A line of any kind that begins and ends about the edges of the window or of a job. */
    private IncomeLine other() {
        YearMonth month = YearMonth.from(on);
        YearMonth from = month.minusMonths(dice.one(0, 1, 5, 6, 7, 9, 12, 13, 17));
        YearMonth through = from.plusMonths(dice.one(0, 0, 2, 3, 6, 11));
        BigDecimal amount = new BigDecimal(dice.one("0", "0.01", "100", "100", "1000", "7000", "-200"));
        IncomeLine whole = line(dice.once(3) ? "wage" : dice.one(ANY_KIND), amount, from, through);
        LocalDate begun = whole.from().plusDays(dice.below(28));
        return new IncomeLine(
                whole.kind(), amount, begun, dice.once(3) ? whole.through() : begun.plusDays(dice.below(120)), 1);
    }

    private static IncomeLine line(String kind, BigDecimal amount, YearMonth from, YearMonth through) {
        return new IncomeLine(kind, amount, from.atDay(1), through.atEndOfMonth(), 1);
    }

    BigDecimal ownPay() {
        return dice.one(
                BigDecimal.valueOf(100),
                dice.near(10000),
                dice.near(20000),
                dice.near(26000),
                dice.near(52000),
                rigidShare());
    }

    BigDecimal schoolCost() {
        return dice.one(BigDecimal.ZERO, dice.near(8000), rigidShare());
    }

    private BigDecimal rigidShare() {
        return dice.near(year.multiply(new BigDecimal("0.60")).setScale(2, RoundingMode.HALF_UP));
    }

    BigDecimal deposit() {
        return dice.once(4)
                ? new BigDecimal(dice.one("-5000", "0", "0.01"))
                : dice.near(standard.multiply(BigDecimal.valueOf(36L * heads)));
    }
}

package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.List;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Member;

/** A household's counted income in the window of whole months before the screening day's month. */
final class Income {

    static final String FEED = "income";
    static final String WINDOW = "income.window_months";
    static final String COST_RATE = "income.employment_cost_rate";
    private static final int FEN = 2;
    private static final Measured UNTOLD = Measured.untold(FEED);

    /**
     * How a place counts income.
     *
     * @param untold null unless a figure is not in force
     * @param window months
     * @param wageShare what of a wage counts
     */
    record Rates(Measured untold, int window, BigDecimal wageShare) {

        static Rates of(FigureTable figures) {
            BigDecimal months = figures.value(WINDOW);
            BigDecimal costRate = figures.value(COST_RATE);
            return new Rates(
                    months == null ? Measured.noFigure(WINDOW) : costRate == null ? Measured.noFigure(COST_RATE) : null,
                    months == null ? 1 : months.intValueExact(),
                    costRate == null ? BigDecimal.ONE : BigDecimal.ONE.subtract(costRate));
        }
    }

    private final IncomeKinds kinds;
    private final Measured untold;
    private final int windowEnd;
    private final int windowStart;
    private final int window;
    private final BigDecimal wageShare;
    private final Measured counted;
    private final Measured perHead;

    Income(HouseholdProfile household, IncomeKinds kinds) {
        this.kinds = kinds;
        Rates rates = household.figures().incomeRates();
        untold = rates.untold() == null && household.isMissing(FEED) ? UNTOLD : rates.untold();
        window = rates.window();
        wageShare = rates.wageShare();
        windowEnd = household.clock().monthIndex();
        windowStart = windowEnd - window;
        Rational sum = Rational.ZERO;
        List<MemberProfile> members = household.counted();
        for (int i = 0; i < members.size(); i++) {
            MemberProfile member = members.get(i);
            member.earns(inWindow(member.facts()));
            sum = sum.plus(member.income());
        }
        Rational whole = sum.max(Rational.ZERO);
        counted = untold == null ? new Measured.Known(whole) : untold;
        perHead = untold != null
                ? untold
                : members.isEmpty() ? Measured.NOTHING : Measured.of(perMonth(whole, members.size()));
    }

    Measured counted() {
        return counted;
    }

    Measured perHead() {
        return perHead;
    }

    Measured own(MemberProfile member) {
        return untold == null ? Measured.of(perMonth(member.income().max(Rational.ZERO), 1)) : untold;
    }

    private BigDecimal perMonth(Rational income, int heads) {
        return income.dividedBy((long) window * heads).rounded(FEN);
    }

    /** What of the member's lines falls into the window: each line is spread evenly over its months. */
    private Rational inWindow(Member member) {
        Rational sum = Rational.ZERO;
        List<IncomeLine> lines = member.incomes();
        for (int i = 0; i < lines.size(); i++) {
            sum = sum.plus(inWindow(lines.get(i)));
        }
        return sum;
    }

    /** Whether any of the line's months lies in the window, whatever its kind and amount. */
    boolean reachedBy(IncomeLine line) {
        return Clock.indexOf(line.from()) < windowEnd && Clock.indexOf(line.through()) >= windowStart;
    }

    private Rational inWindow(IncomeLine line) {
        int first = Clock.indexOf(line.from());
        int last = Clock.indexOf(line.through());
        int inside = Math.min(last, windowEnd - 1) - Math.max(first, windowStart) + 1;
        IncomeKinds.Kind kind = inside <= 0 ? null : kinds.find(line.kind());
        if (kind == null || kind.counting() == IncomeKinds.Counting.IGNORED) {
            return Rational.ZERO;
        }
        BigDecimal amount = kind.isWage() ? line.amount().multiply(wageShare) : line.amount();
        if (kind.counting() == IncomeKinds.Counting.SUBTRACTED) {
            amount = amount.negate();
        }
        int months = last - first + 1;
        return inside == months
                ? Rational.of(amount)
                : Rational.of(amount.multiply(BigDecimal.valueOf(inside))).dividedBy(months);
    }
}

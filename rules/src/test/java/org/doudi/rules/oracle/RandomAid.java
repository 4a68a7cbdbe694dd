package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.doudi.engine.household.Aid;

/** A row of assistance drawn by chance. */
final class RandomAid {

    private static final List<String> SCHEMES = List.of(
            "dibao",
            "dibao",
            "dibao",
            "tekun",
            "tekun",
            "marginal",
            "rigid",
            "elder_allowance",
            "disability_living",
            "disability_nursing",
            "orphan",
            "temporary",
            "central_care");

    private final Dice dice;
    private final LocalDate on;

    RandomAid(Dice dice, LocalDate on) {
        this.dice = dice;
        this.on = on;
    }

    Aid draw() {
        YearMonth now = YearMonth.from(on);
        YearMonth through = dice.one(
                null, null, null, now, now.plusMonths(1), now.minusMonths(1), now.minusMonths(24), now.minusMonths(25));
        YearMonth latestStart = through == null || through.isAfter(now) ? now.plusMonths(1) : through;
        YearMonth from = latestStart.minusMonths(dice.one(0, 1, 2, 7, 8, 12, 13, 14, 30));
        return new Aid(dice.one(SCHEMES), dice.once(6) ? "H2" : "H1", from, through, BigDecimal.ZERO, lastReview(), 1);
    }

    private LocalDate lastReview() {
        return dice.one(
                null, null, dice.monthsBefore(on, 6), dice.monthsBefore(on, 12), on.plusDays(1), on.minusMonths(1));
    }
}

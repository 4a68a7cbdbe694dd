package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.doudi.engine.household.IncomeLine;

/** Counted income of section 2: a line's part that falls into the twelve months before D's month. */
final class PlainIncome {

    static final Set<String> COUNTED = Set.of(
            "wage",
            "business_net",
            "rent",
            "interest",
            "dividend",
            "pension",
            "unemployment_benefit",
            "survivor_benefit",
            "support_received",
            "housing_allowance",
            "family_allowance",
            "sickness_benefit",
            "other");
    static final Set<String> SUBTRACTED = Set.of("support_paid", "tax");
    static final Set<String> NOT_COUNTED = Set.of(
            "elder_allowance",
            "disability_living",
            "disability_nursing",
            "preferential_pension",
            "scholarship",
            "education_allowance",
            "merit_award",
            "family_planning_reward",
            "one_off_donation",
            "funeral_benefit",
            "medical_reimbursement",
            "dibao",
            "tekun",
            "orphan_allowance",
            "temporary_aid",
            "basic_pension_national");

    private final int windowStart;
    private final int windowEnd;

    PlainIncome(PlainDay day) {
        windowStart = month(day.yearStart);
        windowEnd = month(day.monthStart);
    }

    /** Counted over the window, not yet per month, and negative when more is subtracted than earned. */
    PlainFraction of(PlainPerson person) {
        PlainFraction sum = PlainFraction.ZERO;
        for (IncomeLine it : person.facts.incomes()) {
            int sign = sign(it.kind());
            int inside = monthsInside(it);
            if (sign != 0 && inside > 0) {
                BigDecimal amount = sign > 0 ? it.amount() : it.amount().negate();
                sum = sum.plus(amount, inside, month(it.through()) - month(it.from()) + 1L);
            }
        }
        return sum;
    }

    boolean hasLineInWindow(PlainPerson person) {
        for (IncomeLine it : person.facts.incomes()) {
            if (monthsInside(it) > 0) {
                return true;
            }
        }
        return false;
    }

    private int monthsInside(IncomeLine it) {
        return Math.min(month(it.through()) + 1, windowEnd) - Math.max(month(it.from()), windowStart);
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue();
    }

    private static int sign(String kind) {
        return COUNTED.contains(kind) ? 1 : SUBTRACTED.contains(kind) ? -1 : 0;
    }
}

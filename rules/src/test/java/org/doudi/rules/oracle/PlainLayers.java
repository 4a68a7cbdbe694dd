package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.doudi.engine.household.Household;

/** Section 3 of the page, and the applications of section 6 that a layer opens. */
final class PlainLayers {

    static final BigDecimal MARGINAL_MULTIPLE = new BigDecimal("1.5");
    private static final BigDecimal RIGID_SHARE = new BigDecimal("0.60");

    private final PlainHousehold household;
    private final PlainOutcomes outcomes;
    private final PlainIncome income;

    /** Null while it is UNKNOWN. */
    final BigDecimal pc;

    final PlainProperty property;
    final boolean monitored;
    final boolean leaver;
    final List<PlainPerson> alone = new ArrayList<>();
    /** What the layer waits for. */
    SortedSet<String> open = PlainOutcome.NOTHING;
    /** The figure that a layer's test had no row of. */
    String noFigure;

    private String layer = "";

    PlainLayers(PlainHousehold household, PlainIncome income, PlainOutcomes outcomes) {
        this.household = household;
        this.income = income;
        this.outcomes = outcomes;
        Household facts = household.facts;
        property = new PlainProperty(household.counted, household.day, household.figures.standard, facts.missing());
        PlainFraction sum = PlainFraction.ZERO;
        for (PlainPerson it : household.counted) {
            sum = sum.plus(income.of(it));
        }
        PlainFraction total = sum.orZeroWhenNegative();
        pc = household.lacks("income")
                ? null
                : total.over((long) PlainHousehold.WINDOW_MONTHS * household.counted.size());
        monitored = anyMonitored();
        leaver = !household.aided && household.assistance.isEmpty() && anyLeft();
        if (pc != null && !property.fails) {
            layer = firstThatFits(total);
        }
    }

    private boolean anyMonitored() {
        for (PlainPerson it : household.counted) {
            if (it.anyHolds(it.facts.monitored())) {
                return true;
            }
        }
        return false;
    }

    private boolean anyLeft() {
        for (PlainPerson it : household.counted) {
            if (it.leftWithinTwoYears()) {
                return true;
            }
        }
        return false;
    }

    private String firstThatFits(PlainFraction total) {
        BigDecimal standard = household.figures.standard;
        if (standard == null) {
            noFigure = "dibao.standard";
            return "";
        }
        if (pc.compareTo(standard) < 0) {
            return household.nobodyCanWork() && nobodySupportsTheHead() ? "TEKUN" : "DIBAO";
        }
        if (pc.compareTo(standard.multiply(MARGINAL_MULTIPLE)) < 0) {
            return "MARGINAL";
        }
        if (household.figures.disposable == null) {
            noFigure = "income.disposable_per_capita_month";
            return "";
        }
        boolean rigid = pc.compareTo(household.figures.disposable) < 0
                && total.isPositive()
                && total.isExceededBy(household.medicalOwnPay().add(household.educationOwnCost()), RIGID_SHARE);
        return rigid ? "RIGID" : "";
    }

    private boolean nobodySupportsTheHead() {
        String supporter = household.facts.supporter();
        return "无".equals(supporter) || "无履行能力".equals(supporter);
    }

    /** Says which layers the household is in. */
    void say() {
        if (!layer.isEmpty()) {
            SortedSet<String> waits = new TreeSet<>(property.open);
            waits.addAll(household.missingOf("households", "deaths", "custody"));
            if (household.facts.quarantined()) {
                waits.add("households:quarantine");
            }
            open = waits;
            apply(outcomes.category(layer, null, open));
        }
        if (monitored) {
            outcomes.category("MONITORED", null, PlainOutcome.NOTHING);
        }
        if (leaver) {
            outcomes.category("LEAVER", null, PlainOutcome.NOTHING);
        }
        if (is("MARGINAL")) {
            for (PlainPerson it : household.counted) {
                if ((it.severe || it.seriouslyIll) && own(it).compareTo(household.figures.standard) < 0) {
                    alone.add(it);
                    PlainOutcome said = outcomes.category("SINGLE_DIBAO", it.id, open);
                    if (!it.paid("dibao")) {
                        outcomes.referUnpaid("APPLY_DIBAO", said);
                    }
                }
            }
        }
    }

    private void apply(PlainOutcome said) {
        String scheme = layer.toLowerCase(Locale.ROOT);
        Predicate<PlainPerson> recognised =
                is("RIGID") ? PlainPerson::recognisedAsRigid : person -> person.paid(scheme);
        for (PlainPerson it : household.people) {
            if (recognised.test(it)) {
                return;
            }
        }
        outcomes.referUnpaid("APPLY_" + layer, said);
    }

    boolean is(String code) {
        return layer.equals(code);
    }

    boolean hasLayer() {
        return !layer.isEmpty();
    }

    /** Any of the six layers, or aided. */
    boolean lowIncome() {
        return hasLayer() || monitored || leaver || household.aided;
    }

    /** A person's own counted income a month, never below nought. */
    BigDecimal own(PlainPerson it) {
        return income.of(it).orZeroWhenNegative().over(PlainHousehold.WINDOW_MONTHS);
    }
}

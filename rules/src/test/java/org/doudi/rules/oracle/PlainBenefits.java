package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;

/** Section 4 of the page, and the referrals of section 6 that a benefit not in payment opens. */
final class PlainBenefits {

    private static final BigDecimal SINGLE_SHARE_MIN = new BigDecimal("0.60");
    private static final BigDecimal TEKUN_MULTIPLE = new BigDecimal("1.3");
    private static final BigDecimal DISABILITY = BigDecimal.valueOf(80);

    private final PlainHousehold household;
    private final PlainFigures figures;
    private final PlainLayers layers;
    private final PlainOutcomes outcomes;

    PlainBenefits(PlainHousehold household, PlainLayers layers, PlainOutcomes outcomes) {
        this.household = household;
        figures = household.figures;
        this.layers = layers;
        this.outcomes = outcomes;
    }

    void say() {
        if (layers.is("DIBAO")) {
            BigDecimal heads = BigDecimal.valueOf(household.counted.size());
            BigDecimal amount = figures.standard.subtract(layers.pc).multiply(heads);
            for (PlainPerson it : household.counted) {
                amount = amount.add(it.topUp().multiply(figures.standard));
            }
            outcomes.benefit("B-DIBAO", null, amount, layers.open);
        }
        int month = household.day.month.getMonthValue();
        if ((layers.is("TEKUN") || layers.is("DIBAO")) && (month == 12 || month == 1)) {
            outcomes.benefit("B-FESTIVAL", null, null, layers.open);
        }
        for (PlainPerson it : household.counted) {
            person(it);
        }
    }

    private void person(PlainPerson it) {
        boolean alone = layers.alone.contains(it);
        boolean dibao = layers.is("DIBAO") || alone;
        boolean orphan = it.age < 18 && it.withoutSupport();
        if (alone) {
            BigDecimal own = layers.own(it);
            BigDecimal gap = figures.standard.subtract(own).max(figures.standard.multiply(SINGLE_SHARE_MIN));
            BigDecimal amount = gap.add(it.topUp().multiply(figures.standard));
            outcomes.benefit("B-DIBAO-SINGLE", it.id, amount, layers.open);
        }
        if (layers.is("TEKUN") && !orphan) {
            tekun(it);
        }
        if (it.certified() && dibao && !it.isOrphan()) {
            PlainOutcome said = outcomes.benefit("B-DIS-LIVING", it.id, DISABILITY, layers.open);
            unlessPaid(it, "disability_living", "DISABILITY_AID", said);
        }
        if (it.ofLevelOneOrTwo() && !layers.is("TEKUN")) {
            PlainOutcome said = outcomes.benefit("B-DIS-NURSING", it.id, DISABILITY, household.counting);
            unlessPaid(it, "disability_nursing", "DISABILITY_AID", said);
        }
        if (orphan) {
            BigDecimal amount = BigDecimal.valueOf(it.inInstitution() ? 1500 : 1000);
            unlessPaid(it, "orphan", "CHILD_CARE", outcomes.benefit("B-ORPHAN", it.id, amount, household.counting));
        }
        if (it.age >= 18 && it.wasOrphan() && it.inCollege()) {
            outcomes.refer("EDUCATION_AID", outcomes.benefit("B-STUDY", it.id, null, household.counting));
        }
        elder(it, dibao);
    }

    private void tekun(PlainPerson it) {
        SortedSet<String> missing = new TreeSet<>(layers.open);
        if (household.lacks("assessments") || !it.assessed) {
            missing.add("assessments");
        }
        BigDecimal amount = null;
        if (figures.standardOfLastYear == null) {
            missing.add("parameter:dibao.standard");
        }
        if (figures.minimumWageOfLastYear == null) {
            missing.add("parameter:wage.minimum");
        }
        if (figures.standardOfLastYear != null && figures.minimumWageOfLastYear != null) {
            String rate = it.failedItems == 0 ? "0.10" : it.failedItems <= 3 ? "0.20" : "0.30";
            BigDecimal care = figures.minimumWageOfLastYear.multiply(new BigDecimal(rate));
            amount = figures.standardOfLastYear.multiply(TEKUN_MULTIPLE).add(care);
        }
        outcomes.benefit("B-TEKUN", it.id, amount, missing);
    }

    private void elder(PlainPerson it, boolean dibao) {
        if (it.age >= 80 && hukou(it).startsWith("2201")) {
            allowance(it, dibao || layers.is("TEKUN"));
        }
        if (it.age >= 60 && layers.is("DIBAO") && it.failedItems >= 4) {
            unlessPaid(it, "central_care", "ELDER_CARE", outcomes.benefit("B-CARE", it.id, null, layers.open));
        }
        boolean needs = it.age >= 80 || it.severe || it.failedItems > 0;
        if (it.age >= 60 && needs && (layers.is("TEKUN") || layers.is("DIBAO") || layers.is("MARGINAL"))) {
            outcomes.refer("ELDER_CARE", outcomes.benefit("B-HOME", it.id, null, layers.open));
        }
    }

    private String hukou(PlainPerson it) {
        return it.facts.hukou() == null ? household.facts.place().county() : it.facts.hukou();
    }

    private void allowance(PlainPerson it, boolean poor) {
        SortedSet<String> missing = household.counting;
        String band;
        int yuan;
        if (it.age >= 100) {
            band = "100";
            yuan = 600;
        } else if (it.age >= 90) {
            band = "90";
            yuan = 400;
        } else if (poor) {
            band = "80_poor";
            yuan = 200;
            missing = layers.open;
        } else {
            band = "80";
            yuan = 25;
            missing = layers.pc == null ? PlainOutcome.and(missing, "income") : missing;
        }
        BigDecimal amount = figures.elders ? BigDecimal.valueOf(yuan) : null;
        if (amount == null) {
            missing = PlainOutcome.and(missing, "parameter:elder.age_" + band);
        }
        unlessPaid(it, "elder_allowance", "ELDER_CARE", outcomes.benefit("B-ELDER", it.id, amount, missing));
    }

    private void unlessPaid(PlainPerson it, String scheme, String program, PlainOutcome said) {
        if (!it.paid(scheme)) {
            outcomes.referUnpaid(program, said);
        }
    }
}

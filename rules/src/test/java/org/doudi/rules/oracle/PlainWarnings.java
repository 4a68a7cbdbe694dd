package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.FormerMember;
import org.doudi.engine.household.Incident;
import org.doudi.engine.household.Spell;

/** The warnings of section 5 that need a counted member, and the referrals that they open. */
final class PlainWarnings {

    private static final BigDecimal EDUCATION = BigDecimal.valueOf(8000);
    private static final BigDecimal CLIFF = new BigDecimal("1.10");
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    private static final int DEATH_MONTHS = 6;

    private final PlainHousehold household;
    private final PlainDay day;
    private final PlainLayers layers;
    private final PlainIncome income;
    private final PlainOutcomes outcomes;
    private final boolean minorRemains;
    private final boolean elderRemains;

    PlainWarnings(PlainHousehold household, PlainLayers layers, PlainIncome income, PlainOutcomes outcomes) {
        this.household = household;
        day = household.day;
        this.layers = layers;
        this.income = income;
        this.outcomes = outcomes;
        minorRemains = household.anyCountedMinor();
        elderRemains = household.anyCountedElder();
    }

    void say() {
        medical();
        for (PlainPerson it : household.counted) {
            newDisability(it);
            unemployed(it);
            incident(it);
            if (it.age >= 6 && it.age <= 15 && it.outOfSchool()) {
                outcomes.refer("EDUCATION_AID", outcomes.warning("W-DROPOUT", it.id, "orange"));
            }
        }
        for (PlainPerson it : household.people) {
            if (it.died != null && day.inMonthsUpTo(it.died, DEATH_MONTHS)) {
                death(it.id);
            }
            if (it.inCustody && isOfWorkingAge(it) && minorRemains) {
                outcomes.refer("CHILD_CARE", outcomes.warning("W-CUSTODY", it.id, "orange"));
            }
        }
        household.facts.former().forEach(this::former);
        if (household.educationOwnCost().compareTo(EDUCATION) > 0 && layers.lowIncome()) {
            outcomes.refer("EDUCATION_AID", outcomes.warning("W-EDUCATION", null, "yellow"));
        }
        cliff();
        missed();
        noData();
        noIncome();
    }

    private void medical() {
        BigDecimal limit = BigDecimal.valueOf(layers.lowIncome() ? 10000 : 26000);
        BigDecimal paid = household.medicalOwnPayUpToToday();
        if (paid.compareTo(limit) > 0) {
            boolean red = paid.compareTo(limit.multiply(TWICE)) > 0;
            PlainOutcome said = outcomes.warning("W-MEDICAL", null, red ? "red" : "orange");
            outcomes.refer("MEDICAL_AID", said);
            if (red) {
                outcomes.refer("TEMPORARY_AID", said);
            }
        }
    }

    private void newDisability(PlainPerson person) {
        for (DisabilityCertificate it : person.facts.certificates()) {
            if (PlainPerson.isSevere(it)
                    && day.between(it.issued(), it.cancelled())
                    && !it.issued().isBefore(day.yearStart)) {
                outcomes.refer("DISABILITY_AID", outcomes.warning("W-DISABILITY", person.id, "orange"));
                return;
            }
        }
    }

    private void unemployed(PlainPerson person) {
        BigDecimal standard = household.figures.standard;
        if (layers.pc == null
                || standard == null
                || !isOfWorkingAge(person)
                || layers.pc.compareTo(standard.multiply(PlainLayers.MARGINAL_MULTIPLE)) >= 0) {
            return;
        }
        for (Spell it : person.facts.unemployment()) {
            if (day.between(it.from(), it.until()) && day.forWholeMonths(it.from(), 3)) {
                PlainOutcome said = outcomes.warning("W-UNEMPLOYED", person.id, "yellow");
                outcomes.refer("EMPLOYMENT_AID", said);
                outcomes.refer("TEMPORARY_AID", said);
                return;
            }
        }
    }

    private void incident(PlainPerson person) {
        boolean any = false;
        boolean red = false;
        for (Incident it : person.facts.incidents()) {
            if (day.inMonthsUpTo(it.happened(), 3)) {
                any = true;
                red |= it.kind().equals("灾害") || it.kind().equals("火灾");
            }
        }
        if (any) {
            outcomes.refer("TEMPORARY_AID", outcomes.warning("W-INCIDENT", person.id, red ? "red" : "orange"));
        }
    }

    private void former(FormerMember it) {
        boolean wasMember = day.on.isBefore(it.left().plusMonths(DEATH_MONTHS));
        Death earliest = null;
        for (Death death : it.deaths()) {
            if (day.reached(death.died()) && (earliest == null || death.died().isBefore(earliest.died()))) {
                earliest = death;
            }
        }
        if (wasMember && earliest != null && day.inMonthsUpTo(earliest.died(), DEATH_MONTHS)) {
            death(it.person());
        }
    }

    private void death(Long person) {
        if (minorRemains || elderRemains) {
            PlainOutcome said = outcomes.warning("W-DEATH", person, "orange");
            outcomes.refer("VISIT", said);
            if (minorRemains) {
                outcomes.refer("CHILD_CARE", said);
            }
        }
    }

    private void cliff() {
        BigDecimal standard = household.figures.standard;
        if (layers.pc != null
                && standard != null
                && household.assistance.isEmpty()
                && !household.aided
                && layers.pc.compareTo(standard) >= 0
                && layers.pc.compareTo(standard.multiply(CLIFF)) < 0) {
            outcomes.refer("VISIT", outcomes.warning("W-CLIFF", null, "yellow"));
        }
    }

    private void missed() {
        if ((layers.is("TEKUN") || layers.is("DIBAO")) && !household.aided) {
            SortedSet<String> missing = PlainOutcome.union(layers.open, household.assistance);
            PlainOutcome said = outcomes.warning("W-MISSED", null, "red", missing);
            outcomes.refer(layers.is("TEKUN") ? "APPLY_TEKUN" : "APPLY_DIBAO", said);
        }
    }

    private void noData() {
        SortedSet<String> missing = new TreeSet<>(layers.open);
        if (layers.pc == null) {
            missing.add("income");
        }
        if (layers.noFigure != null) {
            missing.add("parameter:" + layers.noFigure);
        }
        if (household.facts.quarantined()) {
            missing.add("households:quarantine");
        }
        if (!missing.isEmpty()) {
            outcomes.refer("VISIT", outcomes.warning("W-NODATA", null, "yellow", missing));
        }
    }

    private void noIncome() {
        boolean anyWorker = false;
        for (PlainPerson it : household.counted) {
            if (isOfWorkingAge(it)) {
                anyWorker = true;
                if (income.hasLineInWindow(it)) {
                    return;
                }
            }
        }
        if (anyWorker && !household.lacks("income")) {
            outcomes.refer("VISIT", outcomes.warning("W-NOINCOME", null, "yellow"));
        }
    }

    private static boolean isOfWorkingAge(PlainPerson it) {
        return it.age >= 18 && it.age <= 59;
    }
}

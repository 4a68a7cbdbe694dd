package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Lead;
import org.doudi.engine.household.UnlistedPerson;

/** The checks of section 5 on aid in payment, and the warnings that a household without counted members still gets. */
final class PlainChecks {

    private static final int GRACE_MONTHS = 6;
    private static final int JOB_GAP_MONTHS = 3;

    private final PlainHousehold household;
    private final PlainDay day;
    private final PlainOutcomes outcomes;

    PlainChecks(PlainHousehold household, PlainOutcomes outcomes) {
        this.household = household;
        day = household.day;
        this.outcomes = outcomes;
    }

    /** Whether or not anybody counts. */
    void sayOfAnybody() {
        for (PlainPerson it : household.people) {
            if (it.died != null && day.beforeThisMonth(it.died) && it.paidAnything()) {
                verify("X-DECEASED", it.id, "red");
            }
            if (it.inCustody && it.paidAnything()) {
                verify("X-CUSTODY", it.id, "red");
            }
            if (paidTwice(it)) {
                verify("X-DUPLICATE", it.id, "red");
            }
            if (paidWhatExcludesEachOther(it)) {
                verify("X-COMBINATION", it.id, "red");
            }
            lead(it);
        }
        if (!household.lacks("households")) {
            household.facts.unlisted().forEach(this::unlisted);
        }
        if (household.counted.isEmpty() && !household.people.isEmpty()) {
            outcomes.refer("VISIT", outcomes.warning("R-EMPTY", null, "yellow"));
        }
    }

    private void verify(String code, Long person, String severity) {
        outcomes.refer("VERIFY_AID", outcomes.warning(code, person, severity));
    }

    private static boolean paidTwice(PlainPerson it) {
        String first = null;
        for (Aid aid : it.facts.aids()) {
            if (aid.scheme().equals("dibao") && it.inPayment(aid)) {
                if (first != null && !first.equals(aid.household())) {
                    return true;
                }
                first = aid.household();
            }
        }
        return first != null && it.paid("tekun");
    }

    private static boolean paidWhatExcludesEachOther(PlainPerson it) {
        boolean tekun = it.paid("tekun");
        boolean living = it.paid("disability_living");
        return tekun && (living || it.paid("disability_nursing"))
                || it.paid("orphan") && (living || tekun || it.paid("dibao"));
    }

    private void lead(PlainPerson it) {
        for (Lead lead : it.facts.leads()) {
            long days = ChronoUnit.DAYS.between(lead.reported(), day.on);
            if (days >= 0 && days < 30) {
                outcomes.refer("VISIT", outcomes.warning("W-HOTLINE", it.id, "orange"));
                return;
            }
        }
    }

    private void unlisted(UnlistedPerson it) {
        boolean paid = false;
        for (Aid aid : it.aids()) {
            paid |= PlainPerson.isMoney(aid)
                    && aid.inPaymentOn(day.on)
                    && aid.household().equals(household.facts.number());
        }
        if (paid) {
            boolean dead = false;
            for (Death death : it.deaths()) {
                dead |= day.beforeThisMonth(death.died());
            }
            verify("X-UNLISTED", it.person(), dead ? "red" : "orange");
        }
    }

    /** What needs a counted member. */
    void sayOfHousehold(PlainLayers layers) {
        BigDecimal standard = household.figures.standard;
        if (layers.pc != null && standard != null && layers.pc.compareTo(standard) >= 0 && paidDibao(layers)) {
            verify("X-INCOME", null, withinGrace() ? "yellow" : "orange");
        }
        if (household.aided) {
            if (layers.property.fails) {
                verify("X-PROPERTY", null, "red");
            }
            if (day.olderThan(reviewed(), household.nobodyCanWork() ? 12 : 6)) {
                verify("X-REVIEW", null, "yellow");
            }
        }
    }

    private boolean paidDibao(PlainLayers layers) {
        for (PlainPerson it : household.people) {
            if (it.paid("dibao") && !layers.alone.contains(it)) {
                return true;
            }
        }
        return false;
    }

    private boolean withinGrace() {
        LocalDate newest = null;
        for (PlainPerson person : household.counted) {
            for (IncomeLine it : person.facts.incomes()) {
                if (it.kind().equals("wage") && day.reached(it.from()) && beginsAJob(it, person)) {
                    newest = newest == null || it.from().isAfter(newest) ? it.from() : newest;
                }
            }
        }
        return newest != null && day.on.isBefore(newest.plusMonths(GRACE_MONTHS));
    }

    private static boolean beginsAJob(IncomeLine line, PlainPerson person) {
        for (IncomeLine other : person.facts.incomes()) {
            if (other.kind().equals("wage")
                    && other.from().isBefore(line.from())
                    && line.from().isBefore(other.through().plusMonths(JOB_GAP_MONTHS))) {
                return false;
            }
        }
        return true;
    }

    /** The newest review of dibao and tekun in payment; without any, the first day of the newest month they began. */
    private LocalDate reviewed() {
        LocalDate reviewed = null;
        LocalDate began = null;
        for (PlainPerson person : household.people) {
            for (Aid it : person.facts.aids()) {
                if ((it.scheme().equals("dibao") || it.scheme().equals("tekun")) && person.inPayment(it)) {
                    began = later(began, it.fromMonth().atDay(1));
                    if (it.lastReview() != null && day.reached(it.lastReview())) {
                        reviewed = later(reviewed, it.lastReview());
                    }
                }
            }
        }
        return reviewed == null ? began : reviewed;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}

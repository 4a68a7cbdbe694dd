package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.MedicalBill;

/** Section 2 of the page about one household on one day. */
final class PlainHousehold {

    static final int WINDOW_MONTHS = 12;

    final Household facts;
    final PlainDay day;
    final PlainFigures figures;
    final List<PlainPerson> people = new ArrayList<>();
    final List<PlainPerson> counted = new ArrayList<>();
    final boolean aided;
    /** The assistance feed when it is missing, else nothing. */
    final SortedSet<String> assistance;
    /** What benefits that name no layer wait for. */
    final SortedSet<String> counting;

    PlainHousehold(Household facts, PlainDay day) {
        this.facts = facts;
        this.day = day;
        figures = new PlainFigures(facts.place(), day.on);
        boolean anyAided = false;
        for (var member : facts.members()) {
            PlainPerson person = new PlainPerson(member, day);
            people.add(person);
            anyAided |= person.aided();
            if (person.counted) {
                counted.add(person);
            }
        }
        aided = anyAided;
        assistance = missingOf("assistance");
        counting = missingOf("deaths", "custody");
    }

    boolean lacks(String feed) {
        return facts.missing().contains(feed);
    }

    /** Those of the feeds that are missing. */
    SortedSet<String> missingOf(String... feeds) {
        Set<String> missing = facts.missing();
        if (missing.isEmpty()) {
            return PlainOutcome.NOTHING;
        }
        SortedSet<String> those = new TreeSet<>();
        for (String feed : feeds) {
            if (missing.contains(feed)) {
                those.add(feed);
            }
        }
        return those.isEmpty() ? PlainOutcome.NOTHING : those;
    }

    boolean anyCountedMinor() {
        for (PlainPerson it : counted) {
            if (it.age < 18) {
                return true;
            }
        }
        return false;
    }

    boolean anyCountedElder() {
        for (PlainPerson it : counted) {
            if (it.age >= 60) {
                return true;
            }
        }
        return false;
    }

    SortedSet<Long> withoutLabour() {
        SortedSet<Long> those = new TreeSet<>();
        for (PlainPerson it : counted) {
            if (it.withoutLabour) {
                those.add(it.id);
            }
        }
        return those;
    }

    boolean nobodyCanWork() {
        for (PlainPerson it : counted) {
            if (!it.withoutLabour) {
                return false;
            }
        }
        return true;
    }

    /** Of whole months, as RIGID reads it. */
    BigDecimal medicalOwnPay() {
        BigDecimal sum = BigDecimal.ZERO;
        for (PlainPerson person : counted) {
            for (MedicalBill it : person.facts.bills()) {
                if (day.inTwelveMonthsBefore(it.settled())) {
                    sum = sum.add(it.ownPay());
                }
            }
        }
        return sum;
    }

    /** Today's bills count today, as W-MEDICAL reads it. */
    BigDecimal medicalOwnPayUpToToday() {
        BigDecimal sum = BigDecimal.ZERO;
        for (PlainPerson person : counted) {
            for (MedicalBill it : person.facts.bills()) {
                if (day.inMonthsUpTo(it.settled(), WINDOW_MONTHS)) {
                    sum = sum.add(it.ownPay());
                }
            }
        }
        return sum;
    }

    BigDecimal educationOwnCost() {
        BigDecimal sum = BigDecimal.ZERO;
        for (PlainPerson it : counted) {
            sum = sum.add(it.schoolCost());
        }
        return sum;
    }
}

package org.doudi.rules.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.doudi.engine.household.ElderGroup;
import org.doudi.engine.household.Visit;

/** V-VISIT of section 5: elders of the eight groups whom nobody visited. */
final class PlainVisits {

    private static final Set<String> LISTED = Set.of("空巢", "留守", "计划生育特殊");
    private static final int YELLOW_DAY = 21;

    private final PlainHousehold household;
    private final PlainDay day;
    private final PlainLayers layers;
    private final PlainOutcomes outcomes;
    private final boolean lastMonthTold;
    private final boolean thisMonthTold;

    PlainVisits(PlainHousehold household, PlainLayers layers, PlainOutcomes outcomes) {
        this.household = household;
        day = household.day;
        this.layers = layers;
        this.outcomes = outcomes;
        LocalDate through = household.facts.visitsThrough();
        lastMonthTold = through != null && !through.isBefore(day.monthStart);
        thisMonthTold = through != null
                && !through.isBefore(day.monthStart.withDayOfMonth(YELLOW_DAY))
                && day.on.getDayOfMonth() >= YELLOW_DAY;
    }

    void say() {
        for (PlainPerson it : household.counted) {
            if (inOneOfTheEightGroups(it) && isToBeVisited(it)) {
                elder(it);
            }
        }
    }

    /** Of those in the groups. */
    boolean isToBeVisited(PlainPerson it) {
        return it.age >= 60 && !it.paid("central_care");
    }

    boolean inOneOfTheEightGroups(PlainPerson it) {
        if (household.counted.size() == 1 || it.failedItems > 0 || it.severe || it.age >= 80 || layers.is("TEKUN")) {
            return true;
        }
        for (ElderGroup group : it.facts.elderGroups()) {
            if (LISTED.contains(group.group())) {
                return true;
            }
        }
        return false;
    }

    private void elder(PlainPerson it) {
        if (lastMonthTold && !visitedIn(it, day.month.minusMonths(1))) {
            outcomes.refer("VISIT", outcomes.warning("V-VISIT", it.id, "orange"));
        } else if (thisMonthTold && !visitedIn(it, day.month)) {
            outcomes.refer("VISIT", outcomes.warning("V-VISIT", it.id, "yellow"));
        }
    }

    boolean visitedIn(PlainPerson it, YearMonth month) {
        for (Visit visit : it.facts.visits()) {
            if (day.reached(visit.visited()) && YearMonth.from(visit.visited()).equals(month)) {
                return true;
            }
        }
        return false;
    }
}

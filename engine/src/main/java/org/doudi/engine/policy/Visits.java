package org.doudi.engine.policy;

import java.time.LocalDate;
import org.doudi.engine.household.ElderGroup;
import org.doudi.engine.household.Visit;

/** Who is to be visited, who was, and how far the deliveries of visits tell. */
final class Visits {

    private Visits() {}

    static Measured thisMonth(HouseholdProfile household, MemberProfile person) {
        int count = 0;
        for (Visit visit : person.facts().visits()) {
            count += household.clock().inThisMonth(visit.visited()) ? 1 : 0;
        }
        return Measured.of(count);
    }

    static Measured lastMonth(HouseholdProfile household, MemberProfile person) {
        int count = 0;
        for (Visit visit : person.facts().visits()) {
            count += household.clock().inMonthsBefore(visit.visited(), 1) ? 1 : 0;
        }
        return Measured.of(count);
    }

    static Measured groups(HouseholdProfile household, MemberProfile person, String role) {
        int count = 0;
        for (ElderGroup group : person.facts().elderGroups()) {
            count += household.terms().kinds().plays("elder_groups", group.group(), role) ? 1 : 0;
        }
        return Measured.of(count);
    }

    /** Whether deliveries of visits tell of the screening day's month up to that day of it. */
    static Measured told(HouseholdProfile household, int day) {
        LocalDate due = household.clock().monthStart().plusDays(day - 1L);
        return Measured.flag(household.clock().visitsTold(household.facts().visitsThrough(), due));
    }

    /** Whether they tell of a day of the month, and so of all of the month before. */
    static Measured lastMonthTold(HouseholdProfile household) {
        return told(household, 1);
    }

    /** Whether the screening day's month has come to that day. */
    static Measured dayReached(HouseholdProfile household, int day) {
        return Measured.flag(
                household.clock().reached(household.clock().monthStart().plusDays(day - 1L)));
    }
}

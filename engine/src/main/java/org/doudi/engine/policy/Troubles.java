package org.doudi.engine.policy;

import java.time.LocalDate;
import org.doudi.engine.household.Incident;
import org.doudi.engine.household.Lead;
import org.doudi.engine.household.Spell;

/** What befell a person: death, disaster, loss of work, a call for help. */
final class Troubles {

    private Troubles() {}

    static Measured diedWithin(HouseholdProfile household, MemberProfile person, int months) {
        LocalDate died = person.died();
        return Measured.flag(died != null && household.clock().withinMonths(died, months));
    }

    static Measured monthsSinceDeath(HouseholdProfile household, MemberProfile person) {
        LocalDate died = person.died();
        return died == null ? Measured.NOTHING : Measured.of(household.clock().monthIndex() - Clock.indexOf(died));
    }

    static Measured unemployedFor(HouseholdProfile household, MemberProfile person, int months) {
        int count = 0;
        for (Spell spell : person.facts().unemployment()) {
            if (household.clock().within(spell.from(), spell.until())
                    && household.clock().monthsPassed(spell.from(), months)) {
                count++;
            }
        }
        return Measured.of(count);
    }

    /** @param role null for incidents of any kind */
    static Measured incidents(HouseholdProfile household, MemberProfile person, String role, int months) {
        int count = 0;
        for (Incident incident : person.facts().incidents()) {
            boolean meant = role == null || household.terms().kinds().plays("incidents", incident.kind(), role);
            if (meant && household.clock().withinMonths(incident.happened(), months)) {
                count++;
            }
        }
        return Measured.of(count);
    }

    static Measured leads(HouseholdProfile household, MemberProfile person, int days) {
        int count = 0;
        for (Lead lead : person.facts().leads()) {
            count += household.clock().withinDays(lead.reported(), days) ? 1 : 0;
        }
        return Measured.of(count);
    }

    /** Whether the household lists the person, or did in so many months up to the day. */
    static Measured listedWithin(HouseholdProfile household, MemberProfile person, int months) {
        LocalDate left = person.standing().left();
        return Measured.flag(
                person.isListed() || left != null && !household.clock().monthsPassed(left, months));
    }
}

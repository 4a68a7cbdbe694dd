package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.doudi.engine.household.Aid;

/** What is paid on the screening day, to whom and in whose name, and when it was last reviewed. */
final class Payments {

    private Payments() {}

    /** Recognitions are in payment without money and are none. */
    static Measured of(HouseholdProfile household, MemberProfile person) {
        int count = 0;
        for (Aid aid : person.facts().aids()) {
            count += isPayment(household, aid) ? 1 : 0;
        }
        return Measured.of(count);
    }

    /** Those that name this household. */
    static Measured here(HouseholdProfile household, MemberProfile person) {
        int count = 0;
        for (Aid aid : person.facts().aids()) {
            boolean named = household.facts().number().equals(aid.household());
            count += named && isPayment(household, aid) ? 1 : 0;
        }
        return Measured.of(count);
    }

    /** Distinct households that rows of the scheme in payment name. */
    static Measured households(HouseholdProfile household, MemberProfile person, String scheme) {
        Set<String> named = null;
        for (Aid aid : person.facts().aids()) {
            if (aid.scheme().equals(scheme) && Grants.isInPayment(household, aid)) {
                named = named == null ? new HashSet<>() : named;
                named.add(aid.household());
            }
        }
        return Measured.of(named == null ? 0 : named.size());
    }

    /** Whether more than so many months have passed since the newest review, or the newest beginning when there was none. */
    static Measured reviewOverdue(HouseholdProfile household, int months) {
        LocalDate reviewed = null;
        LocalDate began = null;
        for (MemberProfile member : household.members()) {
            for (Aid aid : member.facts().aids()) {
                if (Grants.isAid(household, aid) && Grants.isInPayment(household, aid)) {
                    began = later(began, aid.fromMonth().atDay(1));
                    if (aid.lastReview() != null && household.clock().reached(aid.lastReview())) {
                        reviewed = later(reviewed, aid.lastReview());
                    }
                }
            }
        }
        LocalDate since = reviewed == null ? began : reviewed;
        return Measured.flag(since != null
                && household.clock().reached(since.plusMonths(months).plusDays(1)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private static boolean isPayment(HouseholdProfile household, Aid aid) {
        return Grants.isInPayment(household, aid)
                && !household.terms().kinds().plays("assistance", aid.scheme(), Kinds.RECOGNITION);
    }
}

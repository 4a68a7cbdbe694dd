package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;

/** Gathers what the tests found, for the record. */
final class Readings {

    private final HouseholdProfile household;
    private final Sources sources;
    private final boolean inFull;
    private final List<Reading> readings = new ArrayList<>(64);

    private Readings(HouseholdProfile household, boolean inFull) {
        this.household = household;
        this.inFull = inFull;
        sources = new Sources(household);
    }

    /**
     * Of the household and its counted members every test that is on record in any case, and of everybody those on which
     * a conclusion rests, and whether they count.
     *
     * @param inFull every test of everybody instead
     */
    static List<Reading> of(HouseholdProfile household, boolean inFull) {
        Readings readings = new Readings(household, inFull);
        readings.add(household, null);
        for (MemberProfile person : household.everybody()) {
            readings.add(person, person);
        }
        return readings.readings;
    }

    private void add(Profile profile, MemberProfile member) {
        PackTest[] tests = household.rulebook().tests().of(member == null ? Level.HOUSEHOLD : Level.MEMBER);
        Citations citations = household.rulebook().citations();
        boolean counts = member == null || member.isCounted();
        boolean listed = member == null || member.isListed();
        for (PackTest test : tests) {
            boolean standing = counts ? citations.isStanding(test) : listed && test.asksWhetherCounted();
            if (inFull || standing || profile.cites(test)) {
                readings.add(reading(test, profile.verdict(test), member));
            }
        }
    }

    private Reading reading(PackTest test, Verdict verdict, MemberProfile member) {
        return new Reading(
                test.code(),
                member == null ? null : member.facts().person(),
                verdict.result(),
                value(verdict.observed()),
                value(verdict.limit()),
                verdict.missing(),
                sources.of(test, member));
    }

    private static Rational value(Measured measured) {
        return measured instanceof Measured.Known known ? known.value() : null;
    }
}

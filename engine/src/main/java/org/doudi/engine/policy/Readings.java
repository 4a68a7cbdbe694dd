package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;

/** Gathers what the tests found, for the record. */
final class Readings {

    private static final int EXPECTED = 160;

    private final HouseholdProfile household;
    private final Sources sources;
    private final boolean inFull;
    private final List<Reading> readings = new ArrayList<>(EXPECTED);

    private Readings(HouseholdProfile household, Sources sources, boolean inFull) {
        this.household = household;
        this.sources = sources;
        this.inFull = inFull;
    }

    /**
     * Of the household and its counted members every test that is on record in any case, and of everybody those on which
     * a conclusion rests, and whether they count.
     *
     * @param inFull every test of everybody instead
     */
    static List<Reading> of(HouseholdProfile household, Sources sources, boolean inFull) {
        Readings readings = new Readings(household, sources, inFull);
        sources.turnTo(household);
        readings.add(household, null);
        for (MemberProfile person : household.everybody()) {
            sources.turnTo(person);
            readings.add(person, person);
        }
        return readings.readings;
    }

    private void add(Profile profile, MemberProfile member) {
        PackTest[] tests = household.rulebook().tests().of(member == null ? Level.HOUSEHOLD : Level.MEMBER);
        Citations citations = household.rulebook().citations();
        Long person = member == null ? null : member.person();
        boolean counts = member == null || member.counts();
        boolean listed = member == null || member.isListed();
        for (PackTest test : tests) {
            boolean standing = counts ? citations.isStanding(test) : listed && test.asksWhetherCounted();
            if (inFull || standing || profile.cites(test)) {
                readings.add(reading(test, profile.verdict(test), person));
            }
        }
    }

    private Reading reading(PackTest test, Verdict verdict, Long person) {
        return new Reading(
                test.code(),
                person,
                verdict.answer().result(),
                value(verdict.observed()),
                value(verdict.limit()),
                verdict.missing(),
                sources.of(test));
    }

    private static Rational value(Measured measured) {
        return measured instanceof Measured.Known known ? known.value() : null;
    }
}

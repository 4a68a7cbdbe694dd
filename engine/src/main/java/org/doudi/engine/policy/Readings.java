package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;

/** Gathers what the tests found, for the record. */
final class Readings {

    private static final int EXPECTED = 160;
    private static final PackTest[] NONE = {};

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
        List<MemberProfile> everybody = household.everybody();
        for (int i = 0; i < everybody.size(); i++) {
            sources.turnTo(everybody.get(i));
            readings.add(everybody.get(i), everybody.get(i));
        }
        return readings.readings;
    }

    private void add(Profile profile, MemberProfile member) {
        Level level = member == null ? Level.HOUSEHOLD : Level.MEMBER;
        Long person = member == null ? null : member.person();
        PackTest[] standing = standing(member);
        if (!inFull && !profile.citesAny()) {
            for (PackTest test : standing) {
                readings.add(reading(test, profile.judge(test), person));
            }
            return;
        }
        boolean[] onRecord = new boolean[household.rulebook().tests().of(level).length];
        for (PackTest test : standing) {
            onRecord[test.index()] = true;
        }
        for (PackTest test : household.rulebook().tests().of(level)) {
            if (inFull || onRecord[test.index()] || profile.cites(test)) {
                readings.add(reading(test, profile.judge(test), person));
            }
        }
    }

    /** The tests that are on record whatever becomes of them. */
    private PackTest[] standing(MemberProfile member) {
        Citations citations = household.rulebook().citations();
        if (member == null || member.counts()) {
            return citations.standing(member == null ? Level.HOUSEHOLD : Level.MEMBER);
        }
        return member.isListed() ? citations.whetherCounted() : NONE;
    }

    private Reading reading(PackTest test, Verdict verdict, Long person) {
        return new Reading(verdict.found(), person, sources.of(test));
    }
}

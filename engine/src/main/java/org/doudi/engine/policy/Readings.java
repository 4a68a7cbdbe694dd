package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;

/** Puts what the tests found into words, for the record. */
final class Readings {

    private final HouseholdProfile household;
    private final Sources sources;
    private final List<Reading> readings = new ArrayList<>(64);

    private Readings(HouseholdProfile household) {
        this.household = household;
        sources = new Sources(household);
    }

    /** Every test of the household and of its counted members; of the others, only whether they count. */
    static List<Reading> of(HouseholdProfile household) {
        Readings readings = new Readings(household);
        readings.add(household, null);
        for (MemberProfile member : household.members()) {
            readings.add(member, member);
        }
        return readings.readings;
    }

    private void add(Profile profile, MemberProfile member) {
        Verdict[] verdicts = profile.verdicts();
        if (verdicts == null) {
            return;
        }
        PackTest[] tests = household.rulebook().tests().of(member == null ? Level.HOUSEHOLD : Level.MEMBER);
        for (int i = 0; i < verdicts.length; i++) {
            if (member == null || member.isCounted() || tests[i].asksWhetherCounted()) {
                readings.add(reading(tests[i], verdicts[i], member));
            }
        }
    }

    private Reading reading(PackTest test, Verdict verdict, MemberProfile member) {
        return new Reading(
                test.code(),
                member == null ? null : member.facts().person(),
                verdict.result(),
                text(verdict.observed()),
                text(verdict.limit()),
                verdict.missing(),
                sources.of(test, member));
    }

    private static String text(Measured measured) {
        return measured instanceof Measured.Known known ? known.value().toString() : null;
    }
}

package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.FormerMember;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.UnlistedPerson;

/**
 * How a person stands to the household whose papers name them.
 *
 * @param listed the household lists them
 * @param left when the household listed them no more; null when it lists them, or never did
 * @param unlisted they are listed nowhere, and are paid under the household's number
 */
record Standing(boolean listed, LocalDate left, boolean unlisted) {

    static final Standing LISTED = new Standing(true, null, false);

    /** Those who are no members, of whom little is told. One who left and is still paid is one person. */
    static List<MemberProfile> others(HouseholdProfile household) {
        Household facts = household.facts();
        List<MemberProfile> others = new ArrayList<>();
        List<UnlistedPerson> unlisted = new ArrayList<>(facts.unlisted());
        for (FormerMember former : facts.former()) {
            UnlistedPerson paid = taken(former.person(), unlisted);
            Member known = of(former.person(), former.born(), former.deaths(), paid == null ? List.of() : paid.aids());
            others.add(new MemberProfile(household, known, new Standing(false, former.left(), paid != null)));
        }
        for (UnlistedPerson paid : unlisted) {
            Member known = of(paid.person(), null, paid.deaths(), paid.aids());
            others.add(new MemberProfile(household, known, new Standing(false, null, true)));
        }
        return others;
    }

    private static UnlistedPerson taken(long person, List<UnlistedPerson> from) {
        for (UnlistedPerson each : from) {
            if (each.person() == person) {
                from.remove(each);
                return each;
            }
        }
        return null;
    }

    private static Member of(long person, LocalDate born, List<Death> deaths, List<Aid> aids) {
        return new Member(
                person,
                born,
                null,
                null,
                null,
                Sources.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                deaths,
                List.of(),
                aids,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}

package org.doudi.engine.policy;

import java.util.List;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.Spell;

/** What a household's members are paid or recognised for, or were. */
final class Grants {

    private Grants() {}

    static Measured monitoredMembers(HouseholdProfile household) {
        int count = 0;
        for (MemberProfile member : household.counted()) {
            for (Spell spell : member.facts().monitored()) {
                if (household.clock().within(spell.from(), spell.until())) {
                    count++;
                    break;
                }
            }
        }
        return Measured.of(count);
    }

    static Measured monthsSinceLeft(HouseholdProfile household) {
        int month = household.clock().monthIndex();
        int fewest = Integer.MAX_VALUE;
        for (MemberProfile member : household.counted()) {
            for (Aid aid : member.facts().aids()) {
                if (aid.throughMonth() != null && isAid(household, aid)) {
                    int since = month - Clock.indexOf(aid.throughMonth());
                    if (since > 0) {
                        fewest = Math.min(fewest, since);
                    }
                }
            }
        }
        return fewest == Integer.MAX_VALUE ? Measured.NOTHING : Measured.of(fewest);
    }

    static Measured aidedMembers(HouseholdProfile household) {
        int count = 0;
        for (MemberProfile member : household.members()) {
            for (Aid aid : member.facts().aids()) {
                if (isAid(household, aid) && isInPayment(household, aid)) {
                    count++;
                    break;
                }
            }
        }
        return Measured.of(count);
    }

    static Measured paidMembers(HouseholdProfile household, String scheme) {
        int count = 0;
        for (MemberProfile member : household.members()) {
            count += inPayment(household, member, scheme) > 0 ? 1 : 0;
        }
        return Measured.of(count);
    }

    static Measured recognisedMembers(HouseholdProfile household, String scheme, int months) {
        int month = household.clock().monthIndex();
        int count = 0;
        for (MemberProfile member : household.members()) {
            for (Aid aid : member.facts().aids()) {
                if (aid.scheme().equals(scheme)
                        && isInPayment(household, aid)
                        && month - Clock.indexOf(aid.fromMonth()) < months) {
                    count++;
                    break;
                }
            }
        }
        return Measured.of(count);
    }

    static int inPayment(HouseholdProfile household, MemberProfile member, String scheme) {
        int count = 0;
        for (Aid aid : member.facts().aids()) {
            if (aid.scheme().equals(scheme) && isInPayment(household, aid)) {
                count++;
            }
        }
        return count;
    }

    static Measured monthIn(HouseholdProfile household, List<String> months) {
        return Measured.flag(
                months.contains(Integer.toString(household.clock().on().getMonthValue())));
    }

    static boolean isAid(HouseholdProfile household, Aid aid) {
        return household.terms().kinds().plays("assistance", aid.scheme(), Kinds.AIDED);
    }

    static boolean isInPayment(HouseholdProfile household, Aid aid) {
        int month = household.clock().monthIndex();
        return Clock.indexOf(aid.fromMonth()) <= month
                && (aid.throughMonth() == null || Clock.indexOf(aid.throughMonth()) >= month);
    }
}

package org.doudi.engine.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A household as far as it is known to one screening.
 *
 * @param number 家庭编号, as the civil-affairs bureau numbers it
 * @param place where it lives, from its head's row; its last known place, or the city, when it lists nobody
 * @param supporter 赡养扶养情况 of the head's row, in the partner's word; null when the cell was empty
 * @param members in the order of their rows, the head's row first; a person dead, in custody or away is still listed.
 *     None when only {@code unlisted} persons carry the number: then it is no household, and nothing but they is spoken of
 * @param former those who were listed in the last months and are not now
 * @param unlisted those who are listed in no household and are paid under this number
 * @param visitsThrough newest data date of a delivery of visits that covers the county; null when there is none
 * @param missing feeds that are missing for the household's county on the screening date
 * @param quarantined whether a bad row of its current households delivery names this household
 */
public record Household(
        String number,
        Place place,
        String supporter,
        List<Member> members,
        List<FormerMember> former,
        List<UnlistedPerson> unlisted,
        LocalDate visitsThrough,
        Set<String> missing,
        boolean quarantined) {

    public Household {
        members = List.copyOf(members);
        former = List.copyOf(former);
        unlisted = List.copyOf(unlisted);
        missing = Set.copyOf(missing);
    }
}

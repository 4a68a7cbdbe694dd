package org.doudi.engine.household;

import java.util.List;
import java.util.Set;

/**
 * A household as far as it is known to one screening.
 *
 * @param number 家庭编号, as the civil-affairs bureau numbers it
 * @param place where it lives, from its head's row
 * @param supporter 赡养扶养情况 of the head's row, in the partner's word; null when the cell was empty
 * @param members in the order of their rows, the head's row first; a person dead, in custody or away is still listed
 * @param missing feeds that are missing for the household's county on the screening date
 * @param quarantined whether a bad row of its current households delivery names this household
 */
public record Household(
        String number, Place place, String supporter, List<Member> members, Set<String> missing, boolean quarantined) {

    public Household {
        members = List.copyOf(members);
        missing = Set.copyOf(missing);
    }
}

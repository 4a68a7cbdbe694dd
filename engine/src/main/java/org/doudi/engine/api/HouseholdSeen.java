package org.doudi.engine.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Place;
import org.doudi.engine.registry.People;

/**
 * A household's facts as they are known today. Field names are those of the scenario format.
 *
 * @param missing feeds that are missing for its county today
 * @param quarantined whether a bad row names it
 * @param knownPoint up to which delivery this is known
 */
public record HouseholdSeen(
        String number,
        Place place,
        String supporter,
        Set<String> missing,
        boolean quarantined,
        long knownPoint,
        List<MemberSeen> members) {

    /**
     * A member and every fact known of the person.
     *
     * @param idNumber masked
     */
    public record MemberSeen(
            String name, String idNumber, @JsonUnwrapped Member facts) {}

    static HouseholdSeen of(Household household, long knownPoint, Map<Long, People.Identity> people) {
        return new HouseholdSeen(
                household.number(),
                household.place(),
                household.supporter(),
                new TreeSet<>(household.missing()),
                household.quarantined(),
                knownPoint,
                household.members().stream()
                        .map(member -> seen(member, people.get(member.person())))
                        .toList());
    }

    private static MemberSeen seen(Member member, People.Identity identity) {
        return identity == null
                ? new MemberSeen(null, null, member)
                : new MemberSeen(identity.name(), identity.idNumber().masked(), member);
    }
}

package org.doudi.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doudi.engine.explanation.Explanation.PersonSeen;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;

/** The people that an explanation speaks of. */
record Cast(List<PersonSeen> members, Map<Long, Lookups.Named> named) {

    static Cast of(Optional<Household> facts, Map<Long, Lookups.Named> named) {
        List<PersonSeen> members = new ArrayList<>();
        facts.ifPresent(household ->
                household.members().forEach(member -> members.add(seen(member, named.get(member.person())))));
        return new Cast(members, named);
    }

    private static PersonSeen seen(Member member, Lookups.Named named) {
        return new PersonSeen(
                member.person(),
                named == null ? null : named.name(),
                named == null ? null : named.idNumber(),
                member.relation(),
                member.born());
    }

    /** Null for null. */
    PersonSeen person(Long id) {
        if (id == null) {
            return null;
        }
        return members.stream()
                .filter(member -> member.person() == id)
                .findFirst()
                .orElseGet(() -> stranger(id, named.get(id)));
    }

    private static PersonSeen stranger(long id, Lookups.Named named) {
        return named == null
                ? new PersonSeen(id, null, null, null, null)
                : new PersonSeen(id, named.name(), named.idNumber(), null, named.born());
    }
}

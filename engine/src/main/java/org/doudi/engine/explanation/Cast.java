package org.doudi.engine.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doudi.engine.explanation.Explained.PersonSeen;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.registry.People;

/** The people that an explanation speaks of, their numbers masked. */
record Cast(List<PersonSeen> members, Map<Long, People.Identity> identities) {

    static Cast of(Optional<Household> facts, Map<Long, People.Identity> identities) {
        List<PersonSeen> members = facts.map(Household::members).orElse(List.of()).stream()
                .map(member -> seen(member, identities.get(member.person())))
                .toList();
        return new Cast(members, identities);
    }

    private static PersonSeen seen(Member member, People.Identity identity) {
        return new PersonSeen(
                member.person(),
                identity == null ? null : identity.name(),
                identity == null ? null : identity.idNumber().masked(),
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
                .orElseGet(() -> noMember(id, identities.get(id)));
    }

    private static PersonSeen noMember(long id, People.Identity identity) {
        return identity == null
                ? new PersonSeen(id, null, null, null, null)
                : new PersonSeen(
                        id,
                        identity.name(),
                        identity.idNumber().masked(),
                        null,
                        identity.idNumber().born());
    }
}

package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.UnlistedPerson;

/** A person in no household, paid under a household's number, whose facts are being gathered. */
record UnlistedFacts(PersonFacts facts) {

    static UnlistedFacts of(long person) {
        return new UnlistedFacts(new PersonFacts(person, SeriesHolding.NOWHERE));
    }

    UnlistedPerson unlisted(String number, LocalDate on) {
        return new UnlistedPerson(facts.person(), aids(number, on), facts.of(FactKind.DEATHS));
    }

    /** What runs under this number: the person may be paid under another one too, and is then told of there. */
    private List<Aid> aids(String number, LocalDate on) {
        return facts.of(FactKind.ASSISTANCE).stream()
                .filter(aid -> aid.household().equals(number) && !endedBefore(aid, on))
                .toList();
    }

    private static boolean endedBefore(Aid aid, LocalDate on) {
        LocalDate end = end(aid);
        return end != null && !end.isAfter(on);
    }

    /** First day on which it is no longer paid; null while it is. */
    static LocalDate end(Aid aid) {
        return aid.throughMonth() == null
                ? null
                : aid.throughMonth().plusMonths(1).atDay(1);
    }
}

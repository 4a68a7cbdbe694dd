package org.doudi.engine.household;

import java.util.List;

/**
 * A person who is listed in no household, and for whom a row of assistance names this one.
 *
 * @param person the registry's number of the person
 * @param aids the person's rows that name this household and have not ended
 */
public record UnlistedPerson(long person, List<Aid> aids, List<Death> deaths) {

    public UnlistedPerson {
        aids = List.copyOf(aids);
        deaths = List.copyOf(deaths);
    }
}

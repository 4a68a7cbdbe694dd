package org.doudi.engine.household;

import java.time.LocalDate;
import java.util.List;

/**
 * A person who was listed in a household in the last months and is not listed there now.
 *
 * @param person the registry's number of the person
 * @param born birth date, from the identity number
 * @param left data date of the delivery that no longer listed the person
 */
public record FormerMember(long person, LocalDate born, LocalDate left, List<Death> deaths) {

    public FormerMember {
        deaths = List.copyOf(deaths);
    }
}

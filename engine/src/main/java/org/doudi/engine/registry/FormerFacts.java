package org.doudi.engine.registry;

import java.time.LocalDate;
import org.doudi.engine.household.FormerMember;

/**
 * A former member of a household whose facts are being gathered.
 *
 * @param left data date of the delivery that no longer listed the person
 */
record FormerFacts(LocalDate left, PersonFacts facts) {

    FormerMember former() {
        return new FormerMember(facts.person(), facts.born(), left, facts.of(FactKind.DEATHS));
    }
}

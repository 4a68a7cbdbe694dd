package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.household.Household;

/**
 * A household's facts and the registry's number for it.
 *
 * @param continues the vanished numbers that this one continues, the nearest first; nearly always none
 * @param findings what visits found and what therefore stands among the facts
 * @param nextLook the first later day on which the same deliveries read otherwise: a finding ends, a former member is no
 *     longer told of, a payment in no household's name ends; null when no such day is in sight
 */
public record KnownHousehold(
        long id, Household facts, List<Predecessor> continues, List<Finding> findings, LocalDate nextLook) {

    public KnownHousehold {
        continues = List.copyOf(continues);
        findings = List.copyOf(findings);
    }
}

package org.doudi.engine.registry;

import java.util.List;
import org.doudi.engine.household.Household;

/**
 * A household's facts and the registry's number for it.
 *
 * @param continues the vanished numbers that this one continues, the nearest first; nearly always none
 * @param findings what visits found and what therefore stands among the facts
 */
public record KnownHousehold(long id, Household facts, List<Predecessor> continues, List<Finding> findings) {

    public KnownHousehold {
        continues = List.copyOf(continues);
        findings = List.copyOf(findings);
    }
}

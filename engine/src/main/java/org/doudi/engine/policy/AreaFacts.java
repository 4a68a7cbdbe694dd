package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * An area of the city as indicators see it: what was counted there, and which feeds are missing. Figures are the pack's.
 *
 * @param area code of the division
 * @param residence {@code urban} or {@code rural}; null for the area as a whole
 * @param counts by term, as {@link Term} lists them; what is not there was counted and is nought
 * @param missing feeds that are missing in the area or in any county of it
 */
public record AreaFacts(String area, String residence, Map<String, BigDecimal> counts, Set<String> missing) {

    public AreaFacts {
        counts = Map.copyOf(counts);
        missing = Set.copyOf(missing);
    }
}

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
 * @param behind feeds of which nothing has come yet, there or in any county of it, that speaks of the running month: what
 *     they say of the last one may not be all
 */
public record AreaFacts(
        String area, String residence, Map<String, BigDecimal> counts, Set<String> missing, Set<String> behind) {

    public AreaFacts {
        counts = Map.copyOf(counts);
        missing = Set.copyOf(missing);
        behind = Set.copyOf(behind);
    }
}

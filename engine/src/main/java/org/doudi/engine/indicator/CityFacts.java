package org.doudi.engine.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.doudi.engine.registry.Facility;
import org.doudi.engine.registry.KnownCity;
import org.doudi.engine.registry.Resource;

/**
 * What indicators count from.
 *
 * @param tallies what the decisions in force counted, by county and name
 * @param missing which feeds are missing in a county
 */
record CityFacts(
        List<Facility> facilities,
        List<Resource> resources,
        Map<String, Map<String, Long>> tallies,
        Function<String, Set<String>> missing) {

    static CityFacts of(KnownCity city, Map<String, Map<String, Long>> tallies) {
        return new CityFacts(city.facilities(), city.resources(), tallies, city::missing);
    }
}

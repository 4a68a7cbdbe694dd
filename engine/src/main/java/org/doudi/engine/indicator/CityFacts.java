package org.doudi.engine.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.doudi.engine.registry.Facility;
import org.doudi.engine.registry.Freshness;
import org.doudi.engine.registry.KnownCity;
import org.doudi.engine.registry.Resource;

/**
 * What indicators count from.
 *
 * @param tallies what the decisions in force counted, by county and name
 * @param missing which feeds are missing in a county
 * @param behind whether nothing of a feed has come for a county that speaks of the running month
 */
record CityFacts(
        List<Facility> facilities,
        List<Resource> resources,
        Map<String, ? extends Map<String, Long>> tallies,
        Function<String, Set<String>> missing,
        BiPredicate<String, String> behind) {

    static CityFacts of(KnownCity city, Map<String, ? extends Map<String, Long>> tallies, LocalDate on) {
        Freshness freshness = city.freshness();
        LocalDate monthStart = on.withDayOfMonth(1);
        return new CityFacts(
                city.facilities(),
                city.resources(),
                tallies,
                city::missing,
                (feed, county) -> freshness
                        .newest(feed, county)
                        .filter(newest -> !newest.isBefore(monthStart))
                        .isEmpty());
    }
}

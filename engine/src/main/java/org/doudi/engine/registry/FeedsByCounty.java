package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.doudi.connectors.feed.Coverage;

/** The state of feeds on one day, worked out once for each county. */
final class FeedsByCounty {

    private static final String VISITS = "visits";

    private final Freshness freshness;
    private final LocalDate on;
    private final String area;
    private final Map<String, CountyFeeds> byCounty = new ConcurrentHashMap<>();

    /** @param area the division that stands for the whole city */
    FeedsByCounty(Freshness freshness, LocalDate on, String area) {
        this.freshness = freshness;
        this.on = on;
        this.area = area;
    }

    CountyFeeds in(String county) {
        return byCounty.computeIfAbsent(county, this::state);
    }

    Freshness freshness() {
        return freshness;
    }

    /** No delivery covers the city as such: there any delivery will do. */
    private CountyFeeds state(String county) {
        Predicate<Coverage> there = coverage -> county.equals(area) || coverage.covers(county);
        return new CountyFeeds(
                freshness.missing(there, on), freshness.newest(VISITS, there).orElse(null));
    }
}

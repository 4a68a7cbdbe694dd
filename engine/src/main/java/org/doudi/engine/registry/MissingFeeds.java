package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The feeds that are missing on one day, worked out once for each county. */
final class MissingFeeds {

    private final Freshness freshness;
    private final LocalDate on;
    private final Map<String, Set<String>> byCounty = new ConcurrentHashMap<>();

    MissingFeeds(Freshness freshness, LocalDate on) {
        this.freshness = freshness;
        this.on = on;
    }

    Set<String> in(String county) {
        return byCounty.computeIfAbsent(county, code -> Set.copyOf(freshness.missing(code, on)));
    }

    Freshness freshness() {
        return freshness;
    }
}

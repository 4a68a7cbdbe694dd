package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the feeds of two days, county by county. */
final class TurnedFeeds {

    private final KnownDeliveries earlier;
    private final KnownDeliveries now;
    private final FeedsByCounty feedsBefore;
    private final FeedsByCounty feedsNow;

    TurnedFeeds(KnownDeliveries earlier, KnownDeliveries now, FeedsByCounty feedsBefore, FeedsByCounty feedsNow) {
        this.earlier = earlier;
        this.now = now;
        this.feedsBefore = feedsBefore;
        this.feedsNow = feedsNow;
    }

    Turned between(LocalDate before, LocalDate on, String area) {
        SortedSet<String> counties = new TreeSet<>();
        Map<String, LocalDate> visits = new TreeMap<>();
        for (String county : told(area)) {
            CountyFeeds then = feedsBefore.in(county);
            CountyFeeds today = feedsNow.in(county);
            if (!then.missing().equals(today.missing())) {
                counties.add(county);
            }
            visits.put(county, today.visitsThrough());
        }
        boolean everywhere = counties.remove(SeriesHolding.NOWHERE) || aheadOfItsDay(before, on);
        return new Turned(everywhere, counties, visits);
    }

    private SortedSet<String> told(String area) {
        SortedSet<String> counties = now.namedCounties();
        counties.add(SeriesHolding.NOWHERE);
        counties.add(area);
        return counties;
    }

    /** A file that spoke of a day to come, and the day has come. */
    private boolean aheadOfItsDay(LocalDate before, LocalDate on) {
        return earlier.all().stream()
                .map(KnownDelivery::dataDate)
                .anyMatch(day -> day.isAfter(before) && !day.isAfter(on));
    }
}

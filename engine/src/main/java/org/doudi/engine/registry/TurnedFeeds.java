package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.connectors.feed.Coverage;

/** Compares the feeds of two days, county by county. */
final class TurnedFeeds {

    /** Stands for every county that no delivery names. */
    private static final String ANY_OTHER = "";

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
        boolean visits = false;
        for (String county : told(area)) {
            CountyFeeds then = feedsBefore.in(county);
            CountyFeeds today = feedsNow.in(county);
            if (!then.missing().equals(today.missing())) {
                counties.add(county);
            }
            visits |= !Objects.equals(then.visitsThrough(), today.visitsThrough());
        }
        boolean everywhere = counties.remove(ANY_OTHER) || aheadOfItsDay(before, on);
        return new Turned(everywhere, counties, visits);
    }

    private SortedSet<String> told(String area) {
        SortedSet<String> counties = new TreeSet<>();
        counties.add(ANY_OTHER);
        counties.add(area);
        for (KnownDelivery delivery : now.all()) {
            if (delivery.coverage() instanceof Coverage.Counties named) {
                counties.addAll(named.codes());
            }
        }
        return counties;
    }

    /** A file that spoke of a day to come, and the day has come. */
    private boolean aheadOfItsDay(LocalDate before, LocalDate on) {
        return earlier.all().stream()
                .map(KnownDelivery::dataDate)
                .anyMatch(day -> day.isAfter(before) && !day.isAfter(on));
    }
}

package org.doudi.engine.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doudi.connectors.feed.Coverage;

/**
 * Which feeds are missing where. A feed is missing for a county on a day when no delivery that covers the county came, or
 * the newest data date of those is older than the feed's limit. Equal is fresh; a data date after the day counts as age
 * zero. Deliveries held back are no deliveries and are not given here.
 */
public final class Freshness {

    private final Map<String, List<KnownDelivery>> byFeed;
    private final FeedAges ages;

    public Freshness(Collection<KnownDelivery> deliveries, FeedAges ages) {
        this.byFeed = deliveries.stream().collect(Collectors.groupingBy(KnownDelivery::feed));
        this.ages = ages;
    }

    /** The missing feeds, sorted. */
    public Set<String> missing(String county, LocalDate on) {
        return missing(coverage -> coverage.covers(county), on);
    }

    /** @param there whether a delivery counts, by what it covers */
    Set<String> missing(Predicate<Coverage> there, LocalDate on) {
        Set<String> missing = new TreeSet<>();
        for (FeedAges.Limit limit : ages.limits()) {
            Optional<LocalDate> newest = newest(limit.feed(), limit.sender(), there);
            if (newest.isEmpty() || ChronoUnit.DAYS.between(newest.get(), on) > limit.days()) {
                missing.add(limit.feed());
            }
        }
        return missing;
    }

    /** The newest data date of the feed's deliveries that cover the county, also one after today. */
    public Optional<LocalDate> newest(String feed, String county) {
        return newest(feed, coverage -> coverage.covers(county));
    }

    Optional<LocalDate> newest(String feed, Predicate<Coverage> there) {
        return newest(feed, null, there);
    }

    /** {@link #newest(String, String)} of every feed that ever delivered for the county. */
    public Map<String, LocalDate> newest(String county) {
        return byFeed.keySet().stream()
                .filter(feed -> newest(feed, county).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(), feed -> newest(feed, county).orElseThrow()));
    }

    private Optional<LocalDate> newest(String feed, String sender, Predicate<Coverage> there) {
        return byFeed.getOrDefault(feed, List.of()).stream()
                .filter(delivery -> sender == null || delivery.sender().equals(sender))
                .filter(delivery -> there.test(delivery.coverage()))
                .map(KnownDelivery::dataDate)
                .max(LocalDate::compareTo);
    }
}

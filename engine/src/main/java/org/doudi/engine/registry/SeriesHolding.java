package org.doudi.engine.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Mode;

/**
 * Which series of one feed hold in which county. Of a sender's snapshots that cover a county only the newest delivery's
 * series holds there; of a person in no household only snapshots of every county hold. What deltas said holds everywhere.
 */
final class SeriesHolding {

    /** Stands for the home of a person in no household, and for counties that no delivery names. */
    static final String NOWHERE = "";

    private final Set<Integer> everywhere = new HashSet<>();
    private final Map<String, Set<Integer>> byCounty = new HashMap<>();
    private final Map<Integer, KnownDelivery> newestOfSeries = new HashMap<>();
    private final boolean one;

    SeriesHolding(Collection<KnownDelivery> ofOneFeed) {
        ofOneFeed.forEach(delivery -> newestOfSeries.merge(
                delivery.series(), delivery, (a, b) -> KnownDelivery.ORDER.compare(a, b) >= 0 ? a : b));
        one = newestOfSeries.values().stream()
                .allMatch(delivery ->
                        delivery.mode() == Mode.DELTA || delivery.coverage() instanceof Coverage.Everywhere);
        newestOfSeries.values().stream()
                .filter(delivery -> delivery.mode() == Mode.DELTA)
                .forEach(delivery -> everywhere.add(delivery.series()));
        snapshotsBySender().values().forEach(this::addSender);
    }

    boolean holds(int series, String county) {
        return one || in(county).contains(series);
    }

    /** Whether the series holds in any county at all. */
    boolean holdsSomewhere(int series) {
        return one
                || everywhere.contains(series)
                || byCounty.values().stream().anyMatch(holding -> holding.contains(series));
    }

    /** The newest delivery of a series: the file that its rows stand in today. */
    KnownDelivery newest(int series) {
        return newestOfSeries.get(series);
    }

    /** The newest deliveries of all series, by their ids: current ones are among these. */
    long[] newestDeliveries() {
        return newestOfSeries.values().stream().mapToLong(KnownDelivery::id).toArray();
    }

    /** The series that hold in a county. */
    Set<Integer> in(String county) {
        return byCounty.getOrDefault(county, everywhere);
    }

    private Map<String, Set<KnownDelivery>> snapshotsBySender() {
        return newestOfSeries.values().stream()
                .filter(delivery -> delivery.mode() == Mode.SNAPSHOT)
                .collect(Collectors.groupingBy(KnownDelivery::sender, TreeMap::new, Collectors.toSet()));
    }

    private void addSender(Set<KnownDelivery> newest) {
        Set<Integer> here = newest.stream()
                .filter(delivery -> delivery.coverage() instanceof Coverage.Everywhere)
                .map(KnownDelivery::series)
                .collect(Collectors.toSet());
        Set<String> counties = newest.stream()
                .filter(delivery -> delivery.coverage() instanceof Coverage.Counties)
                .flatMap(delivery -> ((Coverage.Counties) delivery.coverage()).codes().stream())
                .collect(Collectors.toSet());
        counties.forEach(county -> byCounty.computeIfAbsent(county, c -> new HashSet<>(everywhere)));
        byCounty.forEach((county, holding) -> newest.stream()
                .filter(delivery -> delivery.coverage().covers(county))
                .max(KnownDelivery.ORDER)
                .ifPresent(delivery -> holding.add(delivery.series())));
        everywhere.addAll(here);
    }

    static SeriesHolding none() {
        return new SeriesHolding(Collections.emptyList());
    }
}

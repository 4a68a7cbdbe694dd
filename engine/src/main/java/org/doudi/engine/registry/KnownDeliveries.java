package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Mode;

/** The deliveries that were taken up to a known point, and what follows from them for every county. */
record KnownDeliveries(List<KnownDelivery> all, Map<String, SeriesHolding> holdingByFeed) {

    private static final String SQL = """
            select id, number, series, sender, feed, mode, coverage, data_date, arrived, file_name
            from delivery where outcome = 'taken' and number <= ? order by number
            """;

    static KnownDeliveries read(Connection connection, KnownPoint known) throws SQLException {
        List<KnownDelivery> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setLong(1, known.number());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.add(of(row));
                }
            }
        }
        Map<String, List<KnownDelivery>> byFeed = new HashMap<>();
        all.forEach(delivery -> byFeed.computeIfAbsent(delivery.feed(), feed -> new ArrayList<>())
                .add(delivery));
        Map<String, SeriesHolding> holding = new HashMap<>();
        byFeed.forEach((feed, deliveries) -> holding.put(feed, new SeriesHolding(deliveries)));
        return new KnownDeliveries(all, holding);
    }

    SeriesHolding holding(String feed) {
        SeriesHolding known = holdingByFeed.get(feed);
        return known == null ? SeriesHolding.none() : known;
    }

    /** Every county that some delivery names; in all others the same things hold. */
    SortedSet<String> namedCounties() {
        SortedSet<String> counties = new TreeSet<>();
        for (KnownDelivery delivery : all) {
            if (delivery.coverage() instanceof Coverage.Counties named) {
                counties.addAll(named.codes());
            }
        }
        return counties;
    }

    /** The newest deliveries of the feed's series, by their ids. */
    Set<Long> newest(String feed) {
        return Arrays.stream(holding(feed).newestDeliveries()).boxed().collect(Collectors.toSet());
    }

    /** Of each sender of the feed the newest delivery that covers the county. */
    Collection<KnownDelivery> current(String feed, String county) {
        Map<String, KnownDelivery> bySender = new HashMap<>();
        all.stream()
                .filter(delivery ->
                        delivery.feed().equals(feed) && delivery.coverage().covers(county))
                .forEach(delivery -> bySender.merge(
                        delivery.sender(), delivery, (a, b) -> KnownDelivery.ORDER.compare(a, b) >= 0 ? a : b));
        return bySender.values();
    }

    private static KnownDelivery of(ResultSet row) throws SQLException {
        return new KnownDelivery(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                Mode.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
                Coverage.parse(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10));
    }
}

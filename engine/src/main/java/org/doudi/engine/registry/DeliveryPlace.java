package org.doudi.engine.registry;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.Mode;

/**
 * Where a delivery stands among those of its series.
 *
 * @param number the known point that it makes
 * @param newer deliveries of its series that came in before it and speak of a later time
 * @param newestOfFeed whether no delivery of the feed speaks of a later day
 */
record DeliveryPlace(int series, long number, List<Long> newer, boolean newestOfFeed) {

    private static final String LATER =
            "outcome = 'taken' and (data_date, arrived, file_name collate \"C\") > (?, ?, ?)";

    /** Call under the lock on numbers. */
    static DeliveryPlace of(Sql sql, Delivery delivery, Coverage coverage) throws SQLException {
        sql.update(
                "insert into series (feed, sender, coverage) values (?, ?, ?) on conflict do nothing",
                delivery.feed(),
                sender(delivery),
                text(delivery, coverage));
        int series = (int) series(sql, delivery, coverage).orElseThrow();
        long number = sql.number("select coalesce(max(number), 0) + 1 from known_step")
                .orElseThrow();
        Timestamp arrived = Timestamp.from(delivery.arrived().truncatedTo(ChronoUnit.MICROS));
        List<Long> newer = sql.numbers(
                "select id from delivery where series = ? and " + LATER,
                series,
                delivery.dataDate(),
                arrived,
                delivery.fileName());
        boolean newestOfFeed = sql.numbers(
                        "select id from delivery where feed = ? and outcome = 'taken' and data_date > ? limit 1",
                        delivery.feed(),
                        delivery.dataDate())
                .isEmpty();
        return new DeliveryPlace(series, number, newer, newestOfFeed);
    }

    /** The number of a delivery's series; empty when there is none before it. */
    static OptionalLong series(Sql sql, Delivery delivery, Coverage coverage) throws SQLException {
        return sql.number(
                "select id from series where feed = ? and sender = ? and coverage = ?",
                delivery.feed(),
                sender(delivery),
                text(delivery, coverage));
    }

    /** All deltas of a feed are one series: a key means one row, whoever sends it. */
    private static String sender(Delivery delivery) {
        return delivery.mode() == Mode.DELTA ? "*" : delivery.sender();
    }

    private static String text(Delivery delivery, Coverage coverage) {
        return delivery.mode() == Mode.DELTA ? "*" : coverage.text();
    }
}

package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.Mode;
import org.postgresql.PGConnection;

/**
 * Reads what a snapshot's series says today, before the snapshot's own rows come in. Call under the feed's lock: until it
 * is given back nobody else writes into the series.
 */
final class SeriesReading {

    /** Two series of so many rows fit beside everything else into the memory of a night. */
    private static final long MOST_ROWS = 4_000_000;

    /** The known points at which rows of a series came in, with the late ones out of quarantine. */
    private static final String POINTS = """
            select number from delivery where series = ? and number is not null
            union
            select q.number from quarantine q join delivery d on d.id = q.delivery where d.series = ? and q.number is not null
            """;

    /** So many rows the newest snapshot had, and nothing else can have added more than a few. */
    private static final String ABOUT =
            "select rows from delivery where series = ? and number is not null order by number desc limit 1";

    /** Rows lie in the order of their known points, and an index tells whereabouts. */
    private static final String ROWS = """
            select key, digest, ordinal, ctid from evidence
            where feed = %s and series = %d and known_until = 9223372036854775807 and known_from = any ('{%s}')""";

    private final Connection connection;
    private final Sql sql;

    SeriesReading(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /** Empty when the series cannot be told before the rows are read, and when it is too long to be held in memory. */
    Optional<SeriesRows> before(Delivery delivery, Optional<Coverage> coverage) throws SQLException {
        if (delivery.mode() != Mode.SNAPSHOT || coverage.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong series = DeliveryPlace.series(sql, delivery, coverage.get());
        if (series.isEmpty()) {
            return Optional.of(SeriesRows.none());
        }
        long about = sql.number(ABOUT, series.getAsLong()).orElse(0);
        return about > MOST_ROWS
                ? Optional.empty()
                : Optional.of(rows(delivery.feed(), series.getAsLong(), (int) about));
    }

    private SeriesRows rows(String feed, long series, int about) throws SQLException {
        List<Long> points = sql.numbers(POINTS, series, series);
        SeriesRows rows = new SeriesRows(about);
        if (points.isEmpty()) {
            return rows;
        }
        String query = ROWS.formatted(
                quoted(feed), series, points.stream().map(String::valueOf).collect(Collectors.joining(",")));
        try (CopiedRows copied = new CopiedRows(connection, query)) {
            while (copied.next()) {
                rows.add(copied.uuid(), copied.uuid(), copied.integer(), copied.tid());
            }
        }
        return rows;
    }

    /** COPY takes no parameters. */
    private String quoted(String text) throws SQLException {
        return "'" + connection.unwrap(PGConnection.class).escapeLiteral(text) + "'";
    }
}

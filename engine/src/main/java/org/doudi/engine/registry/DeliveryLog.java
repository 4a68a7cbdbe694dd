package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Optional;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.Receipt;

/** The rows that a delivery leaves in the list of deliveries. */
final class DeliveryLog {

    private static final String TAKEN_BEFORE = """
            select id, rows, taken, unchanged, quarantined from delivery
            where outcome = 'taken' and sender = ? and data_date = ? and sha256 = ? and %s
            order by number limit 1
            """;

    private static final String INSERT = """
            insert into delivery (id, sender, feed, mode, file_name, data_date, declared, sha256, bytes, arrived,
                coverage, outcome, series, number, applied, rows, taken, unchanged, quarantined, held,
                hold_code, hold_en, hold_zh)
            overriding system value
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final Delivery delivery;

    DeliveryLog(Connection connection, Delivery delivery) {
        this.connection = connection;
        this.delivery = delivery;
    }

    long nextId() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select nextval(pg_get_serial_sequence('delivery', 'id'))");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * The receipt of the same delivery taken before.
     *
     * @param coverage empty while it would have to be found in the rows: equal bytes then have equal coverage
     */
    Optional<Receipt> takenBefore(Optional<Coverage> coverage) throws SQLException {
        String sql = TAKEN_BEFORE.formatted(coverage.isPresent() ? "coverage = ?" : "not declared");
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, delivery.sender());
            query.setObject(2, delivery.dataDate());
            query.setString(3, delivery.sha256());
            if (coverage.isPresent()) {
                query.setString(4, coverage.get().text());
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Receipt(
                                row.getLong(1),
                                delivery,
                                Receipt.Outcome.TAKEN_BEFORE,
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                0,
                                Optional.empty()))
                        : Optional.empty();
            }
        }
    }

    /** Writes down a delivery that was taken, and that it needs no release any more if it was held back before. */
    Receipt taken(long id, Coverage coverage, int series, long number, MergeCounts counts) throws SQLException {
        releaseHeld();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            common(insert, id, coverage, "taken");
            insert.setInt(13, series);
            insert.setLong(14, number);
            insert.setTimestamp(15, appliedNow());
            counts(insert, counts, 0);
            insert.setString(21, null);
            insert.setString(22, null);
            insert.setString(23, null);
            insert.executeUpdate();
        }
        return new Receipt(
                id,
                delivery,
                Receipt.Outcome.TAKEN,
                counts.rows(),
                counts.taken(),
                counts.unchanged(),
                counts.quarantined(),
                0,
                Optional.empty());
    }

    /** Writes down a delivery that was held back; the same one held back again keeps its row. */
    Receipt held(HoldReason reason, long rows) throws SQLException {
        Optional<Long> before = heldBefore();
        long id = before.isPresent() ? before.get() : nextId();
        if (before.isEmpty()) {
            insertHeld(id, reason, rows);
        }
        return new Receipt(id, delivery, Receipt.Outcome.HELD, rows, 0, 0, 0, rows, Optional.of(reason));
    }

    private Optional<Long> heldBefore() throws SQLException {
        try (PreparedStatement query = sameHeld(
                "select id from delivery where outcome = 'held' and sender = ? and data_date = ? and sha256 = ?")) {
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private void insertHeld(long id, HoldReason reason, long rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            common(insert, id, delivery.declared().orElse(Coverage.everywhere()), "held");
            insert.setObject(13, null);
            insert.setObject(14, null);
            insert.setTimestamp(15, null);
            counts(insert, new MergeCounts(rows, 0, 0, 0), rows);
            insert.setString(21, reason.code());
            insert.setString(22, reason.english());
            insert.setString(23, reason.chinese());
            insert.executeUpdate();
        }
    }

    private void common(PreparedStatement insert, long id, Coverage coverage, String outcome) throws SQLException {
        insert.setLong(1, id);
        insert.setString(2, delivery.sender());
        insert.setString(3, delivery.feed());
        insert.setString(4, delivery.mode().name().toLowerCase(Locale.ROOT));
        insert.setString(5, delivery.fileName());
        insert.setObject(6, delivery.dataDate());
        insert.setBoolean(7, delivery.declared().isPresent());
        insert.setString(8, delivery.sha256());
        insert.setLong(9, delivery.bytes());
        insert.setTimestamp(10, Timestamp.from(delivery.arrived()));
        insert.setString(11, coverage.text());
        insert.setString(12, outcome);
    }

    private void releaseHeld() throws SQLException {
        try (PreparedStatement update = sameHeld("update delivery set outcome = 'released'"
                + " where outcome = 'held' and sender = ? and data_date = ? and sha256 = ?")) {
            update.executeUpdate();
        }
    }

    private PreparedStatement sameHeld(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, delivery.sender());
        statement.setObject(2, delivery.dataDate());
        statement.setString(3, delivery.sha256());
        return statement;
    }

    private static void counts(PreparedStatement insert, MergeCounts counts, long held) throws SQLException {
        insert.setLong(16, counts.rows());
        insert.setLong(17, counts.taken());
        insert.setLong(18, counts.unchanged());
        insert.setLong(19, counts.quarantined());
        insert.setLong(20, held);
    }

    private Timestamp appliedNow() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select greatest(clock_timestamp(), max(applied)) from known_step");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getTimestamp(1);
        }
    }
}

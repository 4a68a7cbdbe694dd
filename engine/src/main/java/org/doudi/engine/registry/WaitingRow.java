package org.doudi.engine.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.Mode;
import org.doudi.connectors.feed.intake.Rereading;

/**
 * A quarantined row with all that it takes to read it again.
 *
 * @param id in the quarantine
 * @param deliveryId the delivery that it came in
 * @param coverage what that delivery spoke for
 * @param cells null when the row could not be taken apart
 */
record WaitingRow(
        long id,
        String state,
        long deliveryId,
        Delivery delivery,
        Coverage coverage,
        String part,
        long line,
        Map<String, String> cells,
        String raw) {

    private static final String SQL = """
            select q.id, q.state, q.file, q.line, q.cells, q.raw, d.id, d.sender, d.feed, d.mode, d.file_name, d.data_date,
                   d.declared, d.coverage, d.sha256, d.bytes, d.arrived
            from quarantine q join delivery d on d.id = q.delivery where q.id = ?
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> CELLS = new TypeReference<>() {};

    static Optional<WaitingRow> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(of(row)) : Optional.empty();
            }
        }
    }

    private static WaitingRow of(ResultSet row) throws SQLException {
        Coverage coverage = Coverage.parse(row.getString(14));
        Delivery delivery = new Delivery(
                row.getString(8),
                row.getString(9),
                Mode.valueOf(row.getString(10).toUpperCase(Locale.ROOT)),
                row.getString(11),
                row.getObject(12, LocalDate.class),
                row.getBoolean(13) ? Optional.of(coverage) : Optional.empty(),
                row.getString(15),
                row.getLong(16),
                row.getObject(17, OffsetDateTime.class).toInstant());
        return new WaitingRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(7),
                delivery,
                coverage,
                row.getString(3),
                row.getLong(4),
                cells(row.getString(5)),
                row.getString(6));
    }

    private static Map<String, String> cells(String json) {
        try {
            return json == null ? null : JSON.readValue(json, CELLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cells were written as JSON", e);
        }
    }

    boolean waits() {
        return state.equals("waiting");
    }

    Rereading.Row row() {
        return new Rereading.Row(delivery.sender(), delivery.dataDate(), part, line, cells, raw);
    }
}

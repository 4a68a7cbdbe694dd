package org.doudi.engine.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.doudi.connectors.feed.BadRow;

/** Puts a delivery's bad rows into quarantine. */
final class QuarantineCopy {

    private static final String TARGET = "quarantine (delivery, feed, file, line, column_name, reason_code, reason_en,"
            + " reason_zh, raw, household, cells)";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final String feed;
    private final long delivery;
    private long rows;

    QuarantineCopy(Connection connection, String feed, long delivery) {
        this.connection = connection;
        this.feed = feed;
        this.delivery = delivery;
    }

    void add(List<BadRow> badRows) throws SQLException {
        CopyText copy = new CopyText(connection, TARGET);
        try {
            for (BadRow row : badRows) {
                copy.field(delivery)
                        .field(feed)
                        .field(row.part())
                        .field(row.line())
                        .field(row.column())
                        .field(row.reason().code())
                        .field(row.detailEn())
                        .field(row.detailZh())
                        .field(row.raw())
                        .field(row.household())
                        .field(json(row.cells()))
                        .endRow();
            }
            copy.end();
        } finally {
            copy.close();
        }
        rows += badRows.size();
    }

    private static String json(Map<String, String> cells) {
        try {
            return cells == null ? null : JSON.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text is always written as JSON", e);
        }
    }

    long rows() {
        return rows;
    }
}

package org.doudi.engine.registry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Leaves one staged row a key: of several the later wins. */
final class LatestRows {

    private static final String OF_SOME = """
            delete from delivery_stage earlier
            using unnest(?, ?) as latest (key, seq)
            where earlier.key = latest.key and earlier.seq < latest.seq
            """;

    private static final String OF_ALL = """
            delete from delivery_stage earlier
            using (select key, max(seq) as seq from delivery_stage group by key having count(*) > 1) latest
            where earlier.key = latest.key and earlier.seq < latest.seq
            """;

    private final Connection connection;

    LatestRows(Connection connection) {
        this.connection = connection;
    }

    void keep(KeysSeen keys) throws SQLException {
        Map<Digest, Integer> repeated = keys.repeated();
        if (repeated.size() > KeysSeen.MOST) {
            new Sql(connection).update(OF_ALL);
        } else if (!repeated.isEmpty()) {
            keep(repeated);
        }
    }

    private void keep(Map<Digest, Integer> latest) throws SQLException {
        Array keys = connection.createArrayOf(
                "uuid",
                latest.keySet().stream()
                        .map(key -> new UUID(key.high(), key.low()))
                        .toArray());
        Array rows = connection.createArrayOf("int4", latest.values().toArray());
        try (PreparedStatement delete = connection.prepareStatement(OF_SOME)) {
            delete.setArray(1, keys);
            delete.setArray(2, rows);
            delete.executeUpdate();
        }
    }
}

package org.doudi.engine.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Deletes a bounded number of rows at a time, and no more than so many times in all. */
final class Batches {

    private final Connection connection;
    private final int size;
    private int left;

    Batches(Connection connection, int size, int most) {
        this.connection = connection;
        this.size = size;
        this.left = most;
    }

    /** The table is one of the program's own, by its name; the condition has one parameter. */
    long delete(String table, String condition, Object value) throws SQLException {
        long deleted = 0;
        String sql = "delete from only %s where ctid = any (array(select ctid from only %s where %s limit %d))"
                .formatted(table, table, condition, size);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            int batch = size;
            while (batch == size && left > 0) {
                batch = statement.executeUpdate();
                deleted += batch;
                left--;
            }
        }
        return deleted;
    }
}

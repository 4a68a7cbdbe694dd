package org.doudi.engine.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Where the past ends.
 *
 * @param point evidence that was closed at this known point or before leaves; zero for none
 * @param run decisions that were superseded by this run or before leave, and earlier runs with them; zero for none
 * @param before messages that were sent before this instant leave
 */
record Horizon(long point, int run, Instant before) {

    /** A run is kept whole as long as it ended after the instant; so is the last one before, which was in force at the instant. */
    static Horizon at(Connection connection, Instant before) throws SQLException {
        String sql = "select coalesce((select max(number) from known_step where applied < ?), 0),"
                + " coalesce((select max(id) from run where state = 'done' and moves_referrals and ended_at < ?), 0)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(before));
            statement.setTimestamp(2, Timestamp.from(before));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Horizon(row.getLong(1), row.getInt(2), before);
            }
        }
    }
}

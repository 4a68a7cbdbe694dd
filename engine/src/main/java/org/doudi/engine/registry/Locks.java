package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Locks between all processes on one database. They end with the transaction, so a killed process leaves none. */
final class Locks {

    private static final int FEED = 0x646f7531;
    private static final int NUMBER = 0x646f7532;

    private Locks() {}

    /** One delivery of a feed at a time. Runs {@code waiting} once when another holds it. */
    static void feed(Connection connection, String feed, Runnable waiting) throws SQLException {
        if (!asks(connection, "select pg_try_advisory_xact_lock(?, hashtext(?))", FEED, feed)) {
            waiting.run();
            asks(connection, "select pg_advisory_xact_lock(?, hashtext(?)) is null", FEED, feed);
        }
    }

    /** One delivery at a time from taking its number to its commit: so numbers follow the order of commits. */
    static void number(Connection connection) throws SQLException {
        asks(connection, "select pg_advisory_xact_lock(?, hashtext(?)) is null", NUMBER, "");
    }

    private static boolean asks(Connection connection, String sql, int kind, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, kind);
            query.setString(2, name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}

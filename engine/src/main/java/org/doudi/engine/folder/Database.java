package org.doudi.engine.folder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/** How the database is reached. The password is in no message. */
public record Database(String jdbcUrl, String user, String password) {

    /** A connection outside of any pool. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "doudi");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /** The same for a server that is known to be up: on a busy machine it may take more than one try. */
    Connection connectPatiently(Duration patience) throws SQLException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                // 08 and 57P are of the connection; any other answer is an answer.
                String state = String.valueOf(e.getSQLState());
                if (!state.startsWith("08") && !state.startsWith("57P")
                        || Instant.now().isAfter(end)) {
                    throw e;
                }
                pause();
            }
        }
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}

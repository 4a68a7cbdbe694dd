package org.doudi.engine.folder;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;

/**
 * A process's hold on the database of a folder: while it lasts, nobody stops the server. The hold is a lock inside the server
 * itself, so it ends with the process however the process ends.
 */
public final class DatabaseLease implements AutoCloseable {

    /** Any number that nothing else in this database locks. */
    private static final long KEY = 0x0D00D1L;

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final Database database;
    private Connection hold;

    private DatabaseLease(DataFolder folder, EmbeddedPostgres server, Database database, Connection hold) {
        this.folder = folder;
        this.server = server;
        this.database = database;
        this.hold = hold;
    }

    /** Attaches to the folder's server or starts it; {@code zone} is the server's time zone. */
    public static DatabaseLease take(DataFolder folder, ZoneId zone) {
        EmbeddedPostgres server = new EmbeddedPostgres(folder, zone);
        try (FolderLock lock = FolderLock.take(folder)) {
            Database database = server.attachOrStart();
            return new DatabaseLease(folder, server, database, holdOn(database));
        }
    }

    public Database database() {
        return database;
    }

    /** The last to leave stops the server. */
    @Override
    public synchronized void close() {
        if (hold == null) {
            return;
        }
        try (FolderLock lock = FolderLock.take(folder)) {
            if (isLast()) {
                server.stop();
            }
        } finally {
            hold = null;
        }
    }

    private boolean isLast() {
        try (Connection connection = hold) {
            call(connection, "select pg_advisory_unlock_shared(" + KEY + ")");
            return call(connection, "select pg_try_advisory_lock(" + KEY + ")");
        } catch (SQLException e) {
            // The server went first; the next command starts it.
            return false;
        }
    }

    private static Connection holdOn(Database database) {
        try {
            Connection connection = database.connect();
            call(connection, "select true from (select pg_advisory_lock_shared(" + KEY + ")) held");
            return connection;
        } catch (SQLException e) {
            throw FolderException.away(database.toString(), e);
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}

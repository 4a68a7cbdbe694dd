package org.doudi.engine.folder;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import org.jboss.logging.Logger;

/**
 * A process's hold on the database of a folder: while it lasts, nobody stops the server, and a server that was killed comes back.
 * The hold is a lock inside the server itself, so it ends with the process however the process ends.
 */
public final class DatabaseLease implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DatabaseLease.class);

    /** Any number that nothing else in this database locks. */
    private static final long KEY = 0x0D00D1L;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final Database database;
    private Connection hold;

    private DatabaseLease(DataFolder folder, EmbeddedPostgres server, Database database) {
        this.folder = folder;
        this.server = server;
        this.database = database;
        this.hold = holdOn(database);
    }

    /** Attaches to the folder's server or starts it; {@code zone} is the server's time zone. */
    public static DatabaseLease take(DataFolder folder, ZoneId zone) {
        EmbeddedPostgres server = new EmbeddedPostgres(folder, zone);
        try (FolderLock lock = FolderLock.take(folder)) {
            return new DatabaseLease(folder, server, server.attachOrStart());
        }
    }

    /** Looks after the server at this pace until closed: for processes that stay. */
    public DatabaseLease watched(Duration pace) {
        Thread watch = new Thread(() -> watch(pace), "watch-database");
        watch.setDaemon(true);
        watch.start();
        return this;
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

    private void watch(Duration pace) {
        try {
            do {
                Thread.sleep(pace.toMillis());
            } while (holds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False once closed. */
    private synchronized boolean holds() {
        try {
            if (hold != null && !hold.isValid(10)) {
                LOG.warn("数据库中断，正在重新启动或连接 / the database was lost, starting or attaching again");
                takeAgain();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.error("数据库未能恢复，稍后再试 / the database did not come back, trying again soon", e);
        }
        return hold != null;
    }

    private void takeAgain() throws SQLException {
        hold.close();
        try (FolderLock lock = FolderLock.take(folder)) {
            Database found = server.attachOrStart();
            hold = holdOn(found);
            if (!found.equals(database)) {
                LOG.errorf("数据库换了地址，请重新启动本程序 / the database has a new address, restart this program: %s", found);
            }
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
            Connection connection = database.connectPatiently(PATIENCE);
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

package org.doudi.engine.screening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.doudi.engine.screening.ScreeningWatcher.Arrival;

/**
 * One process's part in a run. As long as it is held the run counts as alive: it is an advisory lock of a connection of
 * its own, which the database takes back by itself when the process dies.
 */
final class Seat implements AutoCloseable {

    /** The first half of the lock's key; the second is the run's number. */
    private static final int LOCKS = 0x646f7564;

    private final Connection connection;
    private final Run run;
    private final Arrival arrival;

    Seat(Connection connection, Run run, Arrival arrival) {
        this.connection = connection;
        this.run = run;
        this.arrival = arrival;
    }

    Run run() {
        return run;
    }

    Arrival arrival() {
        return arrival;
    }

    static void take(Connection connection, int run) throws SQLException {
        call(connection, "select pg_advisory_lock_shared(?, ?)", run);
    }

    /** Whether anybody works on the run. */
    static boolean taken(Connection connection, int run) throws SQLException {
        boolean free = call(connection, "select pg_try_advisory_lock(?, ?)", run);
        if (free) {
            call(connection, "select pg_advisory_unlock(?, ?)", run);
        }
        return !free;
    }

    /** How many processes work on the run, this one included. */
    int processes() {
        try {
            return processes(connection, run.number());
        } catch (SQLException e) {
            throw new ScreeningException("Lost the database during run " + run.number(), e);
        }
    }

    /** How many processes work on a run. */
    static int processes(Connection connection, int run) throws SQLException {
        String sql = "select count(*) from pg_locks where locktype = 'advisory' and granted and classid::bigint = ?"
                + " and objid::bigint = ? and database = (select oid from pg_database where datname = current_database())";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCKS);
            statement.setLong(2, run);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static boolean call(Connection connection, String sql, int run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, LOCKS);
            statement.setInt(2, run);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Boolean.TRUE.equals(row.getObject(1) instanceof Boolean yes ? yes : Boolean.TRUE);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            call(connection, "select pg_advisory_unlock_shared(?, ?)", run.number());
        } catch (SQLException e) {
            // The connection is lost, and the lock with it.
            throw new ScreeningException("Lost the database at the end of run " + run.number(), e);
        }
    }
}

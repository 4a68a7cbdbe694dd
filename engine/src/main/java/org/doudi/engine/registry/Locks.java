package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Locks between all processes on one database. They end with the transaction, so a killed process leaves none; one that was
 * stopped keeps them, so whoever waits is told who has them, at once and again and again.
 */
public final class Locks {

    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** PostgreSQL's word for a lock that was not got in time. */
    private static final String NOT_IN_TIME = "55P03";

    private static final String HOLDER = """
            select a.application_name || case when a.client_addr <<= '127.0.0.0/8' then '' else coalesce(' @ ' || host(a.client_addr), '') end,
                   a.pid, coalesce(a.xact_start, a.backend_start)
            from pg_locks l join pg_stat_activity a using (pid)
            where l.locktype = 'advisory' and l.granted and l.objsubid = 2 and l.classid::bigint = ?
              and l.objid::bigint = hashtext(?)::bigint & 4294967295
              and l.database = (select oid from pg_database where datname = current_database())""";

    private final Connection connection;
    private final int kind;
    private final String name;
    private final String chinese;
    private final String english;

    private Locks(Connection connection, int kind, String name, String chinese, String english) {
        this.connection = connection;
        this.kind = kind;
        this.name = name;
        this.chinese = chinese;
        this.english = english;
    }

    /** One delivery of a feed at a time. */
    static void feed(Connection connection, String feed, Consumer<LockHolder> waiting) throws SQLException {
        new Locks(connection, 0x646f7531, feed, "数据源 " + feed, "the feed " + feed).take(waiting, AGAIN);
    }

    /** One delivery at a time from taking its number to its commit: so numbers follow the order of commits. */
    static void number(Connection connection) throws SQLException {
        // Many come here at once and go on in a moment: only who waits long hears of it.
        Locks lock = new Locks(connection, 0x646f7532, "", "另一份数据入库", "another delivery to come in");
        if (!lock.takeWithin(AGAIN)) {
            lock.take(LockHolder::warn, AGAIN);
        }
    }

    /** While a run begins, ends or is ruled on. */
    public static void run(Connection connection) throws SQLException {
        Locks lock = new Locks(connection, 0x646f7533, "", "另一次筛查开始或结束", "a run to begin or to end");
        if (!lock.takeWithin(Duration.ofSeconds(2))) {
            lock.take(LockHolder::warn, AGAIN);
        }
    }

    private void take(Consumer<LockHolder> waiting, Duration again) throws SQLException {
        if (!asks("select pg_try_advisory_xact_lock(?, hashtext(?))")) {
            do {
                holder().ifPresent(waiting);
            } while (!takeWithin(again));
        }
    }

    /** False, and the transaction as before, when it was not to be had in that time. */
    private boolean takeWithin(Duration time) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            timeout(time);
            asks("select pg_advisory_xact_lock(?, hashtext(?)) is null");
            timeout(Duration.ZERO);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!NOT_IN_TIME.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private void timeout(Duration time) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = " + time.toMillis());
        }
    }

    private Optional<LockHolder> holder() throws SQLException {
        try (PreparedStatement query = query(HOLDER);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new LockHolder(
                            chinese,
                            english,
                            row.getString(1),
                            row.getInt(2),
                            row.getTimestamp(3).toInstant()))
                    : Optional.empty();
        }
    }

    private boolean asks(String sql) throws SQLException {
        try (PreparedStatement query = query(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private PreparedStatement query(String sql) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setInt(1, kind);
        query.setString(2, name);
        return query;
    }
}

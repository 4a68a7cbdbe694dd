package org.doudi.engine.screening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Workers that hold chunks and no longer say anything. A process that died leaves at once, its session ends with it; one that was
 * stopped, or whose machine was cut off, keeps its session, and the run would wait for it. After the lease its session is ended by
 * the others: what it had not committed is gone, its chunks are free, and should it wake up it finds its connection closed.
 */
final class SilentWorkers {

    private static final Logger LOG = Logger.getLogger(SilentWorkers.class);

    /** The server waits for the client, in or between statements; a session that works, however long, is left alone. */
    private static final String END = """
            select pid, pg_terminate_backend(pid) from pg_stat_activity a
            where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
              and wait_event_type = 'Client' and greatest(state_change, query_start) < clock_timestamp() - ? * interval '1 ms'
              and exists (select 1 from pg_locks l where l.pid = a.pid and l.granted
                          and l.relation = 'run_chunk'::regclass and l.mode = 'RowShareLock')""";

    private SilentWorkers() {}

    static void end(Connection connection, Duration lease) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setLong(1, lease.toMillis());
            try (ResultSet ended = statement.executeQuery()) {
                while (ended.next()) {
                    LOG.warnf(
                            "会话 %d 持有一部分而 %s 内没有动静，已收回 / session %d held a part of the run and said nothing for %s: taken over",
                            ended.getInt(1), lease, ended.getInt(1), lease);
                }
            }
        }
    }
}

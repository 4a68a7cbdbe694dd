package org.doudi.engine.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What is done when a run has ended: what was kept long enough leaves, and the size of the house is noted. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private static final int LEAST_MONTHS = 24;

    /** Each batch is a transaction of its own, so that nobody waits for long and a kill loses one batch's work. */
    private static final int BATCH = 10_000;

    /** The rest leaves the next night. */
    private static final int MOST_BATCHES = 300;

    private static final String PARTITIONS = "select i.inhrelid::regclass::text from pg_inherits i"
            + " where i.inhparent = 'evidence'::regclass order by 1";

    private final DataSource database;
    private final RetentionConfig config;
    private final Clock clock;

    @Inject
    Retention(DataSource database, RetentionConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** What left. */
    public record Left(long evidence, long decisions, long messages) {

        static final Left NOTHING = new Left(0, 0, 0);

        boolean isNothing() {
            return equals(NOTHING);
        }
    }

    /** After a run. What goes wrong here is told and done the next night: the run itself is over. */
    public void afterRun(int run) {
        try {
            Left left = enforce();
            if (!left.isNothing()) {
                LOG.infof(
                        "超过 %d 个月的旧数据已删除 / older than %d months and gone: %d rows of evidence, %d decisions, %d messages",
                        config.months(), config.months(), left.evidence(), left.decisions(), left.messages());
            }
            noteSize(run);
        } catch (SQLException e) {
            LOG.warn("旧数据未能清理，下次再做 / old rows could not be let go of, the next night does it", e);
        }
    }

    /** One process at a time; a second has nothing to do. */
    Left enforce() throws SQLException {
        if (config.months() < LEAST_MONTHS) {
            LOG.warnf(
                    "doudi.retention 是 %d 个月，规则要回看，至少 %d 个月；什么都没有删除 / doudi.retention is %d months, and rules look back: give at least %d. Nothing leaves",
                    config.months(), LEAST_MONTHS, config.months(), LEAST_MONTHS);
            return Left.NOTHING;
        }
        Instant before = ZonedDateTime.now(clock).minusMonths(config.months()).toInstant();
        try (Connection connection = database.getConnection()) {
            if (!asks(connection, "select pg_try_advisory_lock(hashtext('doudi.retention'))")) {
                return Left.NOTHING;
            }
            try {
                return leave(connection, Horizon.at(connection, before));
            } finally {
                asks(connection, "select pg_advisory_unlock(hashtext('doudi.retention'))");
            }
        }
    }

    /** First it is written down what can no longer be asked for, then it goes. */
    private static Left leave(Connection connection, Horizon horizon) throws SQLException {
        int id = note(connection, horizon);
        Batches batches = new Batches(connection, BATCH, MOST_BATCHES);
        long evidence = 0;
        for (String partition : texts(connection, PARTITIONS)) {
            evidence += batches.delete(partition, "known_until <= ?", horizon.point());
        }
        long decisions = batches.delete("decision", "until_run <= ?", horizon.run());
        batches.delete("run_chunk", "run < ?", horizon.run());
        batches.delete("referral_before", "run < ?", horizon.run());
        long messages = batches.delete("outbox", "sent_at < ?", java.sql.Timestamp.from(horizon.before()));
        Left left = new Left(evidence, decisions, messages);
        if (left.isNothing()) {
            update(connection, "delete from retention where id = ?", id);
        } else {
            update(
                    connection,
                    "update retention set evidence = ?, decisions = ?, messages = ? where id = ?",
                    evidence,
                    decisions,
                    messages,
                    id);
        }
        return left;
    }

    private static int note(Connection connection, Horizon horizon) throws SQLException {
        update(connection, "update run set state = 'expired' where state = 'done' and id < ?", horizon.run());
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into retention (at, known_point, run) values (now(), ?, ?) returning id")) {
            statement.setLong(1, horizon.point());
            statement.setInt(2, horizon.run());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void noteSize(int run) throws SQLException {
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    "update run set database_bytes = pg_database_size(current_database())"
                            + " where id = ? and database_bytes is null",
                    run);
        }
    }

    private static boolean asks(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

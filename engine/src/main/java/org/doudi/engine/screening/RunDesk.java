package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.engine.referral.CityNotices;
import org.doudi.engine.referral.ReferralLedger;
import org.doudi.engine.registry.Locks;
import org.doudi.engine.screening.ScreeningWatcher.Arrival;

/** Where runs begin and end, one process at a time. */
@ApplicationScoped
public class RunDesk {

    private final DataSource database;
    private final ReferralLedger referrals;
    private final Brake brake;
    private final CityNotices notices;
    private final Clock clock;

    @Inject
    RunDesk(DataSource database, ReferralLedger referrals, Brake brake, CityNotices notices, Clock clock) {
        this.database = database;
        this.referrals = referrals;
        this.brake = brake;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Starts the run, or joins or resumes it when it is the unfinished one. A different one that nobody works on any more
     * is given up first, and what it had written is taken back.
     *
     * @param wanted with {@link RunKey.Mode#CHANGED} for what may become a full run
     * @param cutting asked only when the run is new
     * @throws AnotherRunIsAlive when a different run is under way
     */
    Seat seat(RunKey wanted, Cutting cutting) {
        Connection connection = null;
        try {
            connection = database.getConnection();
            Seat seat = seat(connection, wanted, cutting);
            connection.setAutoCommit(true);
            return seat;
        } catch (SQLException | RuntimeException e) {
            giveBack(connection);
            throw e instanceof RuntimeException already ? already : new ScreeningException("Cannot begin a run", e);
        }
    }

    private Seat seat(Connection connection, RunKey wanted, Cutting cutting) throws SQLException {
        connection.setAutoCommit(false);
        Locks.run(connection);
        Optional<Run> unfinished =
                Runs.query(connection, "where state = 'running'").stream().findFirst();
        Arrival arrival = Arrival.STARTED;
        Run run;
        if (unfinished.isPresent() && unfinished.get().key().serves(wanted)) {
            run = unfinished.get();
            arrival = Seat.taken(connection, run.number()) ? Arrival.JOINED : Arrival.RESUMED;
        } else {
            if (unfinished.isPresent()) {
                if (Seat.taken(connection, unfinished.get().number())) {
                    throw new AnotherRunIsAlive(unfinished.get());
                }
                abandon(connection, unfinished.get());
            }
            run = begin(connection, wanted, cutting);
        }
        Seat.take(connection, run.number());
        connection.commit();
        return new Seat(connection, run, arrival);
    }

    /** What a new run looks at. */
    @FunctionalInterface
    interface Cutting {
        /** @param last the run before, whatever became of it */
        Cut of(Connection connection, Optional<Run> last) throws SQLException;
    }

    private Run begin(Connection connection, RunKey wanted, Cutting cutting) throws SQLException {
        Optional<Run> last =
                Runs.query(connection, "order by id desc limit 1").stream().findFirst();
        Cut cut = cutting.of(connection, last);
        RunKey key = wanted.with(cut.mode());
        String sql =
                "insert into run (id, on_date, known_point, pack, mode, shadow, moves_referrals, notes_looks, state, started_at)"
                        + " select coalesce(max(id), 0) + 1, ?::date, ?::bigint, ?, ?, ?::boolean, ?::boolean and not coalesce("
                        + "bool_or(on_date > ?::date and state = 'done' and not shadow), false), true, 'running', ?::timestamptz from run"
                        + " returning " + Runs.COLUMNS;
        Run run;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int i = 0;
            statement.setObject(++i, key.on());
            statement.setLong(++i, key.known().number());
            statement.setString(++i, key.pack());
            statement.setString(++i, OutcomeText.word(key.mode()));
            statement.setBoolean(++i, key.shadow());
            statement.setBoolean(++i, !key.shadow());
            statement.setObject(++i, key.on());
            statement.setTimestamp(++i, Timestamp.from(clock.instant()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                run = RunRow.read(row);
            }
        }
        Chunks.write(connection, run.number(), cut.chunks());
        return run;
    }

    private void abandon(Connection connection, Run run) throws SQLException {
        DecisionVersions.undo(connection, run.number(), Long.MIN_VALUE, Long.MAX_VALUE);
        referrals.undo(connection, run.number(), Long.MIN_VALUE, Long.MAX_VALUE);
        try (PreparedStatement statement =
                connection.prepareStatement("update run set state = 'abandoned', ended_at = ? where id = ?")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setInt(2, run.number());
            statement.executeUpdate();
        }
    }

    /** How many households the run looks at, those that turn out to be gone included. */
    long households(Run run) {
        try (Connection connection = database.getConnection()) {
            return Chunks.households(connection, run);
        } catch (SQLException e) {
            throw new ScreeningException("Cannot count the households of run " + run.number(), e);
        }
    }

    /** What else is written when a run ends, with its end or not at all. */
    @FunctionalInterface
    interface Closing {
        void at(Connection connection, Run run) throws SQLException;
    }

    /**
     * Ends the run once all its chunks are done, whoever did them. Answers it as it ended, also to who comes second.
     *
     * @param area whose queue hears of a run that is held
     * @param closing asked once a run, by whoever ends it
     */
    Run end(Run run, String area, Closing closing) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Locks.run(connection);
            Run now = Runs.query(connection, "where id = ?", run.number()).get(0);
            if (now.state() == Run.State.RUNNING) {
                close(connection, now);
                closing.at(connection, now);
                now = Runs.query(connection, "where id = ?", run.number()).get(0);
                if (now.held()) {
                    notices.send(connection, HeldNotice.of(now, area));
                } else {
                    referrals.settle(connection, run.number());
                }
            }
            connection.commit();
            return now;
        } catch (SQLException e) {
            throw new ScreeningException("Cannot end run " + run.number(), e);
        }
    }

    private void close(Connection connection, Run run) throws SQLException {
        Optional<Run> before =
                Runs.query(connection, "where state = 'done' and moves_referrals order by id desc limit 1").stream()
                        .findFirst();
        CityCount city = run.key().mode() == RunKey.Mode.CHANGED
                ? CityCount.changed(connection, run, before.orElseThrow())
                : CityCount.full(connection, run);
        Sums sums = city.sums();
        boolean agree = sums.agree() && Chunks.allDone(connection, run.number()) && city.inForce() == sums.households();
        Finding finding = brake.judge(run, sums, agree, before);
        try (PreparedStatement statement = connection.prepareStatement(
                "update run set state = 'done', ended_at = ?, sums = ?::json, tallies = ?::json, sums_agree = ?,"
                        + " in_force = ?, finding = ?::json, released = moves_referrals and ? where id = ?")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, SumsText.write(sums));
            statement.setString(3, city.tallies().text());
            statement.setBoolean(4, agree);
            statement.setLong(5, city.inForce());
            statement.setString(6, FindingText.write(finding));
            statement.setBoolean(7, finding.reasons().isEmpty());
            statement.setInt(8, run.number());
            statement.executeUpdate();
        }
    }

    private static void giveBack(Connection connection) {
        if (connection == null) {
            return;
        }
        try (connection) {
            connection.rollback();
        } catch (SQLException ignored) {
            // The first failure is the one to tell.
            return;
        }
    }
}

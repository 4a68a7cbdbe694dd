package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.doudi.engine.indicator.IndicatorLedger;
import org.doudi.engine.referral.CityNotices;
import org.doudi.engine.referral.ReferralLedger;
import org.doudi.engine.registry.Locks;

/**
 * Runs that wait for somebody to look, and what that somebody says. A later run's messages never overtake an earlier
 * run's: releasing a run releases those before it too, and those after it that only waited for it.
 */
@ApplicationScoped
public class HeldRuns {

    static final String HELD = "where state = 'done' and moves_referrals and not released order by id";

    private final DataSource database;
    private final ReferralLedger referrals;
    private final IndicatorLedger indicators;
    private final CityNotices notices;
    private final Clock clock;

    @Inject
    HeldRuns(
            DataSource database,
            ReferralLedger referrals,
            IndicatorLedger indicators,
            CityNotices notices,
            Clock clock) {
        this.database = database;
        this.referrals = referrals;
        this.indicators = indicators;
        this.notices = notices;
        this.clock = clock;
    }

    /** The earliest first. */
    public List<Run> all() {
        try (Connection connection = database.getConnection()) {
            return Runs.query(connection, HELD);
        } catch (SQLException e) {
            throw new ScreeningException("Cannot list the held runs", e);
        }
    }

    /**
     * Lets the messages of a held run leave, after those of every run before it. Answers the runs that may send now, the
     * earliest first.
     *
     * @throws RunRefused when the run is not held
     */
    public List<Run> release(int number, String by, String reason) {
        return inTransaction("release run " + number, connection -> {
            Run run = run(connection, number);
            if (!run.held()) {
                throw RunRefused.notHeld(run);
            }
            List<Run> released = new ArrayList<>();
            for (Run held : Runs.query(connection, HELD)) {
                if (held.number() > number
                        && held.finding().map(Finding::holdsByItself).orElse(true)) {
                    break;
                }
                rule(connection, held, "released = true", by, reason, held.number() == number ? null : number);
                referrals.settle(connection, held.number());
                released.add(run(connection, held.number()));
            }
            return released;
        });
    }

    /**
     * Takes back everything that a run decided and did. A trial or a look back may be discarded too, since nobody was told
     * of it.
     *
     * @throws RunRefused when it was released, or when a later run stands on it
     */
    public Run discard(int number, String by, String reason) {
        return inTransaction("discard run " + number, connection -> {
            Run run = run(connection, number);
            boolean toldNobody = run.state() == Run.State.DONE && !run.movesReferrals();
            if (!run.held() && !toldNobody) {
                throw RunRefused.notHeld(run);
            }
            Run newest = Runs.query(connection, "where state in ('running', 'done') order by id desc limit 1")
                    .get(0);
            if (newest.number() != number) {
                throw RunRefused.notNewest(run, newest);
            }
            DecisionVersions.undo(connection, number, Long.MIN_VALUE, Long.MAX_VALUE);
            referrals.undo(connection, number, Long.MIN_VALUE, Long.MAX_VALUE);
            indicators.undo(connection, number);
            rule(connection, run, "state = 'discarded'", by, reason, null);
            return run(connection, number);
        });
    }

    private void rule(Connection connection, Run run, String change, String by, String reason, Integer with)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update run set " + change
                + ", ruled_at = ?, ruled_by = ?, ruled_why = ?, ruled_with = ? where id = ?")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, by);
            statement.setString(3, reason);
            statement.setObject(4, with, java.sql.Types.INTEGER);
            statement.setInt(5, run.number());
            statement.executeUpdate();
        }
        notices.takeBack(connection, HeldNotice.subject(run.number()));
    }

    private static Run run(Connection connection, int number) throws SQLException {
        return Runs.query(connection, "where id = ?", number).stream()
                .findFirst()
                .orElseThrow(() -> RunRefused.unknown(number));
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Runs begin, end and are ruled on one at a time. */
    private <T> T inTransaction(String what, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Locks.run(connection);
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ScreeningException("Cannot " + what, e);
        }
    }
}

package org.doudi.engine.referral;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Takes an unfinished run's changes back: its messages first, then its history, what it changed, what it opened. */
final class ReferralUndo {

    private ReferralUndo() {}

    static void undo(Connection connection, int run, long first, long last) throws SQLException {
        run(
                connection,
                "delete from outbox o using referral r where o.run = ? and o.referral = r.id::text"
                        + " and r.household between ? and ?",
                run,
                first,
                last);
        run(
                connection,
                "delete from referral_event e using referral r where e.run = ? and e.referral = r.id"
                        + " and r.household between ? and ?",
                run,
                first,
                last);
        // A state that a person has moved since stays where the person put it.
        run(
                connection,
                "update referral r set state = case when r.state in ('warned', 'withdrawn') then b.state else r.state end,"
                        + " priority = b.priority, reasons = b.reasons, due_on = b.due_on, ended_on = b.ended_on,"
                        + " messages = b.messages, opened_on = b.opened_on, opened_run = b.opened_run,"
                        + " answer_by = coalesce(b.answer_by, r.answer_by), authority = coalesce(b.authority, r.authority),"
                        + " household = coalesce(b.household, r.household), number = coalesce(b.number, r.number),"
                        + " queue = coalesce(b.queue, r.queue), county = coalesce(b.county, r.county),"
                        + " township = case when b.county is null then r.township else b.township end,"
                        + " village = case when b.county is null then r.village else b.village end,"
                        + " version = r.version + 1"
                        + " from referral_before b where b.run = ? and b.referral = r.id and r.household between ? and ?",
                run,
                first,
                last);
        run(
                connection,
                "delete from referral_before b using referral r where b.run = ? and b.referral = r.id"
                        + " and r.household between ? and ?",
                run,
                first,
                last);
        run(connection, "delete from referral where opened_run = ? and household between ? and ?", run, first, last);
    }

    static void forget(Connection connection, int run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from referral_before where run = ?")) {
            statement.setInt(1, run);
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql, int run, long first, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, run);
            statement.setLong(2, first);
            statement.setLong(3, last);
            statement.executeUpdate();
        }
    }
}

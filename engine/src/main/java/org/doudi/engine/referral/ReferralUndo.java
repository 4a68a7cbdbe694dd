package org.doudi.engine.referral;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Takes a run's changes back: its messages first, then its history, what it changed, what it opened. What a person has
 * begun since stays with that person, and its message leaves, since work is under way.
 */
final class ReferralUndo {

    private static final String WORKED_ON = "(r.holder is not null or exists"
            + " (select 1 from referral_event p where p.referral = r.id and p.who <> '" + ReferralWriter.SYSTEM + "'))";

    private static final String ENDED = "('closed', 'false_alarm', 'withdrawn')";

    /** A state that a person has moved since stays where the person put it. */
    private static final String UNTOUCHED = "r.state in ('warned', 'withdrawn') and (b.state in " + ENDED
            + " or not exists (select 1 from referral k where k.household = r.household and k.program = r.program"
            + " and k.id <> r.id and k.state not in " + ENDED + "))";

    private static final String[] STEPS = {
        "update outbox o set run = null from referral r where o.run = ? and o.referral = r.id::text"
                + " and r.household between ? and ? and r.opened_run = o.run and " + WORKED_ON,
        "delete from outbox o using referral r where o.run = ? and o.referral = r.id::text"
                + " and r.household between ? and ?",
        "delete from referral_event e using referral r where e.run = ? and e.referral = r.id"
                + " and r.household between ? and ? and not (r.opened_run = e.run and " + WORKED_ON + ")",
        "update referral r set state = case when " + UNTOUCHED + " then b.state else r.state end,"
                + " ended_on = case when " + UNTOUCHED + " then b.ended_on else r.ended_on end,"
                + " priority = b.priority, reasons = b.reasons, due_on = b.due_on,"
                + " messages = b.messages, opened_on = b.opened_on, opened_run = b.opened_run,"
                + " answer_by = coalesce(b.answer_by, r.answer_by), authority = coalesce(b.authority, r.authority),"
                + " household = coalesce(b.household, r.household), number = coalesce(b.number, r.number),"
                + " queue = coalesce(b.queue, r.queue), county = coalesce(b.county, r.county),"
                + " township = case when b.county is null then r.township else b.township end,"
                + " village = case when b.county is null then r.village else b.village end,"
                + " version = r.version + 1"
                + " from referral_before b where b.run = ? and b.referral = r.id and r.household between ? and ?",
        "delete from referral_before b using referral r where b.run = ? and b.referral = r.id"
                + " and r.household between ? and ?",
        "delete from referral r where r.opened_run = ? and r.household between ? and ? and not " + WORKED_ON
    };

    private ReferralUndo() {}

    static void undo(Connection connection, int run, long first, long last) throws SQLException {
        for (String step : STEPS) {
            try (PreparedStatement statement = connection.prepareStatement(step)) {
                statement.setInt(1, run);
                statement.setLong(2, first);
                statement.setLong(3, last);
                statement.executeUpdate();
            }
        }
    }

    static void forget(Connection connection, int run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from referral_before where run = ?")) {
            statement.setInt(1, run);
            statement.executeUpdate();
        }
    }
}

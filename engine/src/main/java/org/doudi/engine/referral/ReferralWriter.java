package org.doudi.engine.referral;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.household.Place;
import org.doudi.engine.referral.ReferralChange.Message;
import org.doudi.engine.referral.ReferralLedger.Merged;

/** Writes a chunk's changes: the referrals, how they looked before, their history, and the messages. Batched. */
final class ReferralWriter {

    /** Who a run is, in the history. */
    static final String SYSTEM = "doudi";

    private final Connection connection;
    private final ReferralNight night;

    ReferralWriter(Connection connection, ReferralNight night) {
        this.connection = connection;
        this.night = night;
    }

    /** Answers how many messages it wrote. */
    int write(List<Merged> changes) throws SQLException {
        List<Merged> fresh = new ArrayList<>();
        List<Merged> known = new ArrayList<>();
        changes.forEach(merged -> (merged.change().before() == null ? fresh : known).add(merged));
        keepBefore(known);
        insert(fresh);
        update(known);
        remember(changes);
        return send(changes);
    }

    private void keepBefore(List<Merged> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        String sql = "insert into referral_before (run, referral, state, priority, reasons, due_on, ended_on, messages,"
                + " opened_on, opened_run, answer_by, authority, household, number, queue, county, township, village)"
                + " select ?, id, state, priority, reasons, due_on, ended_on, messages, opened_on, opened_run, answer_by,"
                + " authority, household, number, queue, county, township, village from referral where id = any(?)"
                + " on conflict (run, referral) do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Object[] ids = changes.stream()
                    .map(merged -> merged.change().before().id())
                    .toArray();
            statement.setInt(1, night.run());
            statement.setArray(2, connection.createArrayOf("uuid", ids));
            statement.executeUpdate();
        }
    }

    private void insert(List<Merged> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        String sql =
                "insert into referral (id, household, number, program, department, queue, county, township, village,"
                        + " state, priority, reasons, opened_on, opened_run, due_on, answer_by, authority, messages,"
                        + " ceilings) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Merged merged : changes) {
                ReferralCard card = merged.change().after();
                Place place = merged.household().facts().place();
                Program program = night.rules().program(card.program()).orElseThrow();
                int i = 0;
                statement.setObject(++i, card.id());
                statement.setLong(++i, merged.household().id());
                statement.setString(++i, merged.household().facts().number());
                statement.setString(++i, card.program());
                statement.setString(++i, program.department());
                statement.setString(++i, night.queue(card, place));
                statement.setString(++i, place.county());
                statement.setString(++i, place.township());
                statement.setString(++i, place.village());
                statement.setString(++i, card.state().code());
                statement.setString(++i, Severities.code(card.priority()));
                statement.setString(++i, ReasonList.write(card.reasons()));
                statement.setObject(++i, card.openedOn());
                statement.setInt(++i, card.openedRun());
                statement.setObject(++i, card.deadline().dueOn());
                statement.setObject(++i, card.deadline().answerBy());
                statement.setString(++i, card.deadline().authority().code());
                statement.setInt(++i, card.messages());
                statement.setString(++i, CeilingList.write(night.rules().ceilings(card.program(), place)));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void update(List<Merged> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        String sql =
                "update referral set state = ?, priority = ?, reasons = ?, due_on = ?, answer_by = ?, authority = ?,"
                        + " ended_on = ?, messages = ?, opened_on = ?, opened_run = ?, holder = ?, household = ?, number = ?,"
                        + " queue = ?, county = ?,"
                        + " township = ?, village = ?, ceilings = ?, version = version + 1 where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Merged merged : changes) {
                ReferralCard card = merged.change().after();
                Place place = merged.household().facts().place();
                int i = 0;
                statement.setString(++i, card.state().code());
                statement.setString(++i, Severities.code(card.priority()));
                statement.setString(++i, ReasonList.write(card.reasons()));
                statement.setObject(++i, card.deadline().dueOn());
                statement.setObject(++i, card.deadline().answerBy());
                statement.setString(++i, card.deadline().authority().code());
                statement.setObject(++i, card.endedOn());
                statement.setInt(++i, card.messages());
                statement.setObject(++i, card.openedOn());
                statement.setInt(++i, card.openedRun());
                statement.setString(++i, card.holder());
                statement.setLong(++i, merged.household().id());
                statement.setString(++i, merged.household().facts().number());
                statement.setString(++i, night.queue(card, place));
                statement.setString(++i, place.county());
                statement.setString(++i, place.township());
                statement.setString(++i, place.village());
                statement.setString(++i, CeilingList.write(night.rules().ceilings(card.program(), place)));
                statement.setObject(++i, card.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void remember(List<Merged> changes) throws SQLException {
        String sql = "insert into referral_event (referral, at, who, run, from_state, to_state, note)"
                + " values (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Merged merged : changes) {
                ReferralChange change = merged.change();
                int i = 0;
                statement.setObject(++i, change.after().id());
                statement.setTimestamp(++i, Timestamp.from(night.started()));
                statement.setString(++i, SYSTEM);
                statement.setInt(++i, night.run());
                statement.setString(
                        ++i,
                        change.before() == null ? null : change.before().state().code());
                statement.setString(++i, change.after().state().code());
                statement.setString(++i, change.note());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private int send(List<Merged> changes) throws SQLException {
        List<Merged> told = changes.stream()
                .filter(merged -> merged.change().message() != Message.NONE)
                .toList();
        if (told.isEmpty()) {
            return 0;
        }
        MaskedPeople people = MaskedPeople.of(connection, told);
        ReferralMessages messages = new ReferralMessages(night, people);
        String sql = "insert into outbox (run, referral, queue, event, body) values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int count = 0;
            for (Merged merged : told) {
                for (ReferralMessages.Event event : messages.events(merged)) {
                    statement.setInt(1, night.run());
                    statement.setString(2, merged.change().after().id().toString());
                    statement.setString(3, event.queue());
                    statement.setString(4, event.id());
                    statement.setString(5, event.body());
                    statement.addBatch();
                    count++;
                }
            }
            statement.executeBatch();
            return count;
        }
    }
}

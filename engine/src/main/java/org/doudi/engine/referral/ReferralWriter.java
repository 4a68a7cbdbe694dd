package org.doudi.engine.referral;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.household.Place;
import org.doudi.engine.referral.ReferralChange.Message;
import org.doudi.engine.referral.ReferralLedger.Merged;
import org.doudi.engine.registry.CopyBytes;
import org.doudi.engine.registry.CopyText;

/** Writes a chunk's changes: the referrals, how they looked before, their history, and the messages. New rows by COPY. */
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
        try (CopyText rows = new CopyText(
                connection,
                "referral (id, household, number, program, department, queue, county, township, village, state, priority,"
                        + " reasons, opened_on, opened_run, due_on, answer_by, authority, messages, ceilings)")) {
            for (Merged merged : changes) {
                ReferralCard card = merged.change().after();
                Place place = merged.household().facts().place();
                Program program = night.rules().program(card.program()).orElseThrow();
                rows.field(card.id().toString())
                        .field(merged.household().id())
                        .field(merged.household().facts().number())
                        .field(card.program())
                        .field(program.department())
                        .field(night.queue(card, place))
                        .field(place.county())
                        .field(place.township())
                        .field(place.village())
                        .field(card.state().code())
                        .field(Severities.code(card.priority()))
                        .field(ReasonList.write(card.reasons()))
                        .field(card.openedOn())
                        .field(card.openedRun())
                        .field(card.deadline().dueOn())
                        .field(card.deadline().answerBy())
                        .field(card.deadline().authority().code())
                        .field(card.messages())
                        .field(CeilingList.write(night.rules().ceilings(card.program(), place)))
                        .endRow();
            }
            rows.end();
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
        try (CopyText rows =
                new CopyText(connection, "referral_event (referral, at, who, run, from_state, to_state, note)")) {
            for (Merged merged : changes) {
                ReferralChange change = merged.change();
                rows.field(change.after().id().toString())
                        .field(night.started().toString())
                        .field(SYSTEM)
                        .field(night.run())
                        .field(
                                change.before() == null
                                        ? null
                                        : change.before().state().code())
                        .field(change.after().state().code())
                        .field(change.note())
                        .endRow();
            }
            rows.end();
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
        int count = 0;
        try (CopyBytes rows = new CopyBytes(connection, "outbox (run, referral, queue, event, body)")) {
            for (Merged merged : told) {
                for (ReferralMessages.Event event : messages.events(merged)) {
                    rows.row(5)
                            .integer(night.run())
                            .text(merged.change().after().id().toString())
                            .text(event.queue())
                            .text(event.id())
                            .bytes(event.body());
                    count++;
                }
            }
            rows.end();
        }
        return count;
    }
}

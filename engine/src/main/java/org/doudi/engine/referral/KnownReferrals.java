package org.doudi.engine.referral;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The referrals of a range of households: the open ones, and those that ended so lately that they may rest still. */
final class KnownReferrals {

    private static final String COLUMNS = "household, id, program, state, priority, reasons, opened_on, opened_run,"
            + " due_on, answer_by, authority, ended_on, holder, messages, version";

    private static final String OPEN = "select " + COLUMNS
            + " from referral where household between ? and ? and state not in ('closed', 'false_alarm', 'withdrawn')";

    /** Those opened on the day itself would have the same id as one that is opened now. */
    private static final String ENDED = "select " + COLUMNS
            + " from referral where household between ? and ? and state in ('closed', 'false_alarm', 'withdrawn')"
            + " and (state <> 'withdrawn' and ended_on > ? or opened_on = ?)"
            + " order by ended_on desc, opened_on desc, id";

    private static final String LOCK = "select r.id from referral r join unnest(?::uuid[], ?::int[]) as k(id, version)"
            + " on k.id = r.id and k.version = r.version order by r.id for update of r";

    private final Map<Long, Map<String, List<ReferralCard>>> open;
    private final Map<Long, Map<String, List<ReferralCard>>> ended;

    private KnownReferrals(
            Map<Long, Map<String, List<ReferralCard>>> open, Map<Long, Map<String, List<ReferralCard>>> ended) {
        this.open = open;
        this.ended = ended;
    }

    static KnownReferrals load(Connection connection, ReferralNight night, long first, long last) throws SQLException {
        int longestRest = night.rules().programs().stream()
                .mapToInt(program -> Math.max(
                        program.afterClosed().atMost(),
                        program.afterFalseAlarm().atMost()))
                .max()
                .orElse(0);
        try (PreparedStatement open = connection.prepareStatement(OPEN);
                PreparedStatement ended = connection.prepareStatement(ENDED)) {
            open.setLong(1, first);
            open.setLong(2, last);
            ended.setLong(1, first);
            ended.setLong(2, last);
            ended.setObject(3, night.on().minusDays(longestRest));
            ended.setObject(4, night.on());
            return new KnownReferrals(read(open), read(ended));
        }
    }

    /** Null when there is none. */
    ReferralCard open(long household, String program) {
        List<ReferralCard> cards = open.getOrDefault(household, Map.of()).get(program);
        return cards == null ? null : cards.get(0);
    }

    /** The last first. */
    List<ReferralCard> ended(long household, String program) {
        return ended.getOrDefault(household, Map.of()).getOrDefault(program, List.of());
    }

    Set<String> openPrograms(long household) {
        return open.getOrDefault(household, Map.of()).keySet();
    }

    /**
     * Locks what is about to be changed until the end of the transaction.
     *
     * @return whether all of it is still as it was read; else a person was quicker, and it has to be read again
     */
    static boolean lock(Connection connection, Collection<ReferralCard> cards) throws SQLException {
        if (cards.isEmpty()) {
            return true;
        }
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", cards.stream().map(ReferralCard::id).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int", cards.stream().map(ReferralCard::version).toArray()));
            int found = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            return found == cards.size();
        }
    }

    private static Map<Long, Map<String, List<ReferralCard>>> read(PreparedStatement statement) throws SQLException {
        Map<Long, Map<String, List<ReferralCard>>> result = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ReferralCard card = card(rows);
                result.computeIfAbsent(rows.getLong("household"), id -> new HashMap<>())
                        .computeIfAbsent(card.program(), program -> new ArrayList<>(1))
                        .add(card);
            }
        }
        return result;
    }

    private static ReferralCard card(ResultSet row) throws SQLException {
        return new ReferralCard(
                row.getObject("id", UUID.class),
                row.getString("program"),
                ReferralState.of(row.getString("state")),
                Severities.of(row.getString("priority")),
                ReasonList.read(row.getString("reasons")),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("opened_run"),
                new Deadline(
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("answer_by", LocalDate.class),
                        Authority.of(row.getString("authority"))),
                row.getObject("ended_on", LocalDate.class),
                row.getString("holder"),
                row.getInt("messages"),
                row.getInt("version"));
    }
}

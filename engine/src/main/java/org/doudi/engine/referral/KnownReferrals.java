package org.doudi.engine.referral;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The referrals of a range of households: the open ones, and of each program the one that ended last. */
final class KnownReferrals {

    private static final String COLUMNS =
            "household, id, program, state, priority, reasons, opened_on, opened_run, due_on, ended_on, holder, messages";

    private static final String OPEN = "select " + COLUMNS
            + " from referral where household between ? and ? and state not in ('closed', 'false_alarm', 'withdrawn')";

    private static final String ENDED = "select distinct on (household, program) " + COLUMNS
            + " from referral where household between ? and ? and state in ('closed', 'false_alarm', 'withdrawn')"
            + " order by household, program, ended_on desc, opened_on desc";

    private final Map<Long, Map<String, ReferralCard>> open;
    private final Map<Long, Map<String, ReferralCard>> ended;

    private KnownReferrals(Map<Long, Map<String, ReferralCard>> open, Map<Long, Map<String, ReferralCard>> ended) {
        this.open = open;
        this.ended = ended;
    }

    static KnownReferrals load(Connection connection, long first, long last) throws SQLException {
        return new KnownReferrals(read(connection, OPEN, first, last), read(connection, ENDED, first, last));
    }

    ReferralCard open(long household, String program) {
        return open.getOrDefault(household, Map.of()).get(program);
    }

    ReferralCard ended(long household, String program) {
        return ended.getOrDefault(household, Map.of()).get(program);
    }

    Set<String> openPrograms(long household) {
        return open.getOrDefault(household, Map.of()).keySet();
    }

    private static Map<Long, Map<String, ReferralCard>> read(Connection connection, String sql, long first, long last)
            throws SQLException {
        Map<Long, Map<String, ReferralCard>> result = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ReferralCard card = card(rows);
                    result.computeIfAbsent(rows.getLong("household"), id -> new HashMap<>())
                            .put(card.program(), card);
                }
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
                row.getObject("due_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("holder"),
                row.getInt("messages"));
    }
}

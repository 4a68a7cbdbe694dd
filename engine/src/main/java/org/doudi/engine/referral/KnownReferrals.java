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
import org.doudi.engine.registry.HouseholdIds;
import org.doudi.engine.registry.IdList;

/** The referrals of some households: the open ones, and those that ended so lately that they may rest still. */
final class KnownReferrals {

    private static final String COLUMNS = "household, id, program, state, priority, reasons, opened_on, opened_run,"
            + " due_on, answer_by, authority, ended_on, holder, messages, version";

    private static final String OF = " from referral where household in (:ids)";

    private static final String OPEN =
            " and state not in ('closed', 'false_alarm', 'withdrawn') order by opened_on, opened_run, id";

    /** Those opened on the day itself would have the same id as one that is opened now. */
    private static final String ENDED = " and state in ('closed', 'false_alarm', 'withdrawn')"
            + " and (state <> 'withdrawn' and ended_on > ? or opened_on = ?)"
            + " order by ended_on desc, opened_on desc, id";

    private static final String LOCK = "select r.id from referral r join unnest(?::uuid[], ?::int[]) as k(id, version)"
            + " on k.id = r.id and k.version = r.version order by r.id for update of r";

    private final Map<Long, Map<String, List<ReferralCard>>> open = new HashMap<>();
    private final Map<Long, Map<String, List<ReferralCard>>> ended = new HashMap<>();
    private final Map<UUID, Long> inherited = new HashMap<>();
    private final Map<Long, Long> heirs;

    private KnownReferrals(Map<Long, Long> heirs) {
        this.heirs = heirs;
    }

    /** @param heirs households that go on under another's number: the registry's numbers, of the vanished to the new one */
    static KnownReferrals load(Connection connection, ReferralNight night, HouseholdIds ids, Map<Long, Long> heirs)
            throws SQLException {
        KnownReferrals known = new KnownReferrals(heirs);
        known.read(connection, night, ids);
        List<Long> elsewhere = heirs.keySet().stream()
                .filter(vanished -> !ids.contains(vanished))
                .sorted()
                .toList();
        if (!elsewhere.isEmpty()) {
            known.read(connection, night, new IdList(elsewhere));
        }
        return known;
    }

    /** The household's own first; more than one of a program only where households became one. */
    List<ReferralCard> open(long household, String program) {
        return open.getOrDefault(household, Map.of()).getOrDefault(program, List.of());
    }

    /** The last first. */
    List<ReferralCard> ended(long household, String program) {
        return ended.getOrDefault(household, Map.of()).getOrDefault(program, List.of());
    }

    /** Those that ended and come from vanished households. */
    List<ReferralCard> endedAndInherited(long household) {
        return ended.getOrDefault(household, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(card -> inherited.containsKey(card.id()))
                .toList();
    }

    /** The vanished household that it comes from; null for the household's own. */
    Long inheritedFrom(ReferralCard card) {
        return inherited.get(card.id());
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

    private void read(Connection connection, ReferralNight night, HouseholdIds ids) throws SQLException {
        try (PreparedStatement open = connection.prepareStatement(ids.into("select " + COLUMNS + OF + OPEN));
                PreparedStatement ended = connection.prepareStatement(ids.into("select " + COLUMNS + OF + ENDED))) {
            ids.bind(open, 1);
            int next = ids.bind(ended, 1);
            ended.setObject(next, night.on().minusDays(longestRest(night)));
            ended.setObject(next + 1, night.on());
            read(open, this.open);
            read(ended, this.ended);
        }
    }

    private static int longestRest(ReferralNight night) {
        return night.rules().programs().stream()
                .mapToInt(program -> Math.max(
                        program.afterClosed().atMost(),
                        program.afterFalseAlarm().atMost()))
                .max()
                .orElse(0);
    }

    private void read(PreparedStatement statement, Map<Long, Map<String, List<ReferralCard>>> into)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ReferralCard card = card(rows);
                long household = rows.getLong("household");
                Long heir = heirs.get(household);
                if (heir != null) {
                    inherited.put(card.id(), household);
                }
                into.computeIfAbsent(heir == null ? household : heir, id -> new HashMap<>())
                        .computeIfAbsent(card.program(), program -> new ArrayList<>(1))
                        .add(card);
            }
        }
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

package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes who moved with one delivery from a household number that it lets vanish to one that it is the first to name. */
final class Renumbering {

    private static final String ANY_BEFORE =
            "select 1 from evidence where feed = 'households' and known_from < ? limit 1";

    /** Persons newly listed under a number that nobody had named, who stood under another that is named no more. */
    private static final String MOVED = """
            select old.household, new.household, new.person, old.code, new.code
            from evidence new
            join evidence old on old.feed = 'households' and old.person = new.person and old.household <> new.household
            where new.feed = 'households' and new.known_from = ? and new.person < ? and old.known_from < ? and old.known_until >= ?
              and not exists (select 1 from evidence e
                              where e.feed = 'households' and e.household = new.household and e.known_from < ?)
              and not exists (select 1 from evidence e
                              where e.feed = 'households' and e.household = old.household and e.known_from = ?)
            """;

    private static final String INSERT = """
            insert into renumbering (known_from, vanished, appeared, person, relation_before, relation_after, listed)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private record Move(long from, long to, long person, String before, String after) {}

    private final Connection connection;
    private final long strangersFrom;
    private final KnownPoint now;
    private final KnownPoint before;

    /**
     * @param delivery the number of the delivery, which is written down already
     * @param strangersFrom from this number on persons were first heard of with the delivery: they stood nowhere before
     */
    Renumbering(Connection connection, long delivery, long strangersFrom) {
        this.connection = connection;
        this.strangersFrom = strangersFrom;
        this.now = new KnownPoint(delivery);
        this.before = new KnownPoint(delivery - 1);
    }

    void note() throws SQLException {
        Sql sql = new Sql(connection);
        if (sql.number(ANY_BEFORE, now.number()).isEmpty()) {
            return;
        }
        List<Move> moves = moves();
        if (moves.isEmpty()) {
            return;
        }
        long[] left = moves.stream().mapToLong(Move::from).distinct().toArray();
        Map<Long, Integer> stood = listed(left, before);
        Map<Long, Integer> stands = listed(left, now);
        for (Move move : moves) {
            if (stood.containsKey(move.from()) && !stands.containsKey(move.from())) {
                sql.update(
                        INSERT,
                        now.number(),
                        move.from(),
                        move.to(),
                        move.person(),
                        move.before(),
                        move.after(),
                        stood.get(move.from()));
            }
        }
    }

    private List<Move> moves() throws SQLException {
        List<Move> moves = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(MOVED)) {
            query.setLong(1, now.number());
            query.setLong(2, strangersFrom);
            for (int i = 3; i <= 6; i++) {
                query.setLong(i, now.number());
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    moves.add(new Move(
                            row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)));
                }
            }
        }
        return moves;
    }

    /** How many persons each number lists at a known point; numbers that list nobody are not in it. */
    private Map<Long, Integer> listed(long[] households, KnownPoint point) throws SQLException {
        SeriesHolding holding = KnownDeliveries.read(connection, point).holding("households");
        Map<Long, List<MemberRow>> rows = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(MemberRow.OF_SOME)) {
            query.setObject(1, households);
            query.setLong(2, point.number());
            query.setLong(3, point.number());
            MemberRow.all(query)
                    .forEach(row -> rows.computeIfAbsent(row.household(), id -> new ArrayList<>())
                            .add(row));
        }
        Map<Long, Integer> listed = new HashMap<>();
        rows.forEach((household, of) -> {
            // Who its head is matters only for where it lives, and its first row says that as well
            Optional<HouseholdDraft> draft = HouseholdDraft.of(of, holding, relation -> false);
            draft.ifPresent(known -> listed.put(household, known.members().size()));
        });
        return listed;
    }
}

package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which household number continues which: the new one that has the vanished one's head for its own head, else the one that
 * lists at least half of its members and more of them than any other.
 */
final class Continuations {

    private static final String SQL = """
            select moved.known_from, vanished, household.number, appeared, relation_before, relation_after, listed
            from renumbering moved join household on household.id = vanished
            where known_from <= ? and vanished in
                (select vanished from renumbering where appeared in (:ids) and known_from <= ?)
            order by moved.known_from desc, vanished, appeared, person
            """;

    private static final String HEIRS = "select distinct appeared from renumbering where vanished = any (?)";

    /** One vanishing of a number. */
    private record Vanished(Predecessor number, int listed) {}

    /** How much of a vanished number went to a new one. */
    private record Share(long appeared, boolean head, int persons) {}

    private final Connection connection;
    private final KnownPoint known;
    private final Predicate<String> isHead;

    Continuations(Connection connection, KnownPoint known, Predicate<String> isHead) {
        this.connection = connection;
        this.known = known;
        this.isHead = isHead;
    }

    /** What the numbers of a range continue, the nearest first; a number that continues none is not in it. */
    Map<Long, List<Predecessor>> of(HouseholdIds range) throws SQLException {
        Map<Long, List<Predecessor>> direct = direct(range);
        Map<Long, List<Predecessor>> all = new HashMap<>();
        for (var one : direct.entrySet()) {
            List<Predecessor> line = new ArrayList<>(one.getValue());
            Set<Long> seen = new HashSet<>(Set.of(one.getKey()));
            for (int i = 0; i < line.size(); i++) { // grows by those of the predecessors
                long before = line.get(i).household();
                if (seen.add(before)) {
                    line.addAll(direct(new IdRange(before, before)).getOrDefault(before, List.of()));
                }
            }
            all.put(one.getKey(), List.copyOf(new java.util.LinkedHashSet<>(line)));
        }
        return all;
    }

    /** The households, and every number that may continue one of them, over however many numbers. */
    static SortedSet<Long> heirs(Connection connection, SortedSet<Long> households) throws SQLException {
        SortedSet<Long> all = new TreeSet<>(households);
        Set<Long> last = households;
        try (PreparedStatement query = connection.prepareStatement(HEIRS)) {
            while (!last.isEmpty()) {
                query.setObject(1, last.stream().mapToLong(Long::longValue).toArray());
                Set<Long> next = new HashSet<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        next.add(row.getLong(1));
                    }
                }
                next.removeIf(heir -> !all.add(heir));
                last = next;
            }
        }
        return all;
    }

    private Map<Long, List<Predecessor>> direct(HouseholdIds range) throws SQLException {
        Map<Vanished, Map<Long, Share>> shares = shares(range);
        Map<Long, List<Predecessor>> continued = new HashMap<>();
        shares.forEach((vanished, to) -> {
            long heir = heir(vanished.listed(), to.values());
            if (range.contains(heir)) {
                continued.computeIfAbsent(heir, id -> new ArrayList<>()).add(vanished.number());
            }
        });
        return continued;
    }

    private Map<Vanished, Map<Long, Share>> shares(HouseholdIds range) throws SQLException {
        Map<Vanished, Map<Long, Share>> shares = new java.util.LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(range.into(SQL))) {
            query.setLong(1, known.number());
            int next = range.bind(query, 2);
            query.setLong(next, known.number());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Vanished vanished = new Vanished(
                            new Predecessor(row.getLong(2), row.getString(3), new KnownPoint(row.getLong(1))),
                            row.getInt(7));
                    boolean head = isHead.test(row.getString(5)) && isHead.test(row.getString(6));
                    shares.computeIfAbsent(vanished, number -> new TreeMap<>())
                            .merge(
                                    row.getLong(4),
                                    new Share(row.getLong(4), head, 1),
                                    (a, b) -> new Share(a.appeared(), a.head() || b.head(), a.persons() + b.persons()));
                }
            }
        }
        return shares;
    }

    /** The number that continues; -1 when none can be told. */
    private static long heir(int listed, Collection<Share> shares) {
        for (Share share : shares) {
            if (share.head()) {
                return share.appeared();
            }
        }
        int most = Collections.max(shares.stream().map(Share::persons).toList());
        List<Share> largest =
                shares.stream().filter(share -> share.persons() == most).toList();
        return largest.size() == 1 && 2 * most >= listed ? largest.get(0).appeared() : -1;
    }
}

package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Households of which something else is known at one point than at an earlier one: rows that name them, their present or
 * former members or who is aided under their number came or closed, another file holds where they live, or a bad row began
 * or ceased to name them.
 */
final class ChangedHouseholds {

    private static final String BY_ROWS = """
            with changed as (
                select person, household from evidence where known_from > ? and known_from <= ?
                union all
                select person, household from evidence
                where known_until < 9223372036854775807 and known_until > ? and known_until <= ?)
            select household from changed where household is not null
            union
            select named.household from evidence named
            where named.feed in ('households', 'assistance', 'verifications') and named.household is not null
              and named.person in (select person from changed)
            """;

    private static final String COUNTIES =
            "select distinct county from evidence where feed = 'households' and known_from <= ? and county is not null";

    private static final String IN_COUNTY =
            "select distinct household from evidence where feed = 'households' and known_from <= ? and county = any (?)";

    /** Whoever such a file no longer lists may be in no household now, and be aided under any number. */
    private static final String AIDED_FROM_COUNTY = """
            select distinct aided.household from evidence aided
            where aided.feed = 'assistance' and aided.known_from <= ? and aided.household is not null
              and aided.person in (select person from evidence
                                   where feed = 'households' and known_from <= ? and county = any (?))
            """;

    private static final String BY_RETRIED = """
            select h.id from quarantine q join household h on h.number = q.household
            where q.number > ? and q.number <= ?
            """;

    private static final String BY_NUMBER = "select id from household where number = any (?)";

    private final Connection connection;
    private final KnownPoint before;
    private final KnownPoint now;

    ChangedHouseholds(Connection connection, KnownPoint before, KnownPoint now) {
        this.connection = connection;
        this.before = before;
        this.now = now;
    }

    SortedSet<Long> ids(KnownDeliveries deliveries) throws SQLException {
        SortedSet<Long> ids = new TreeSet<>();
        KnownDeliveries earlier = KnownDeliveries.read(connection, before);
        addIds(ids, BY_ROWS, before.number(), now.number(), before.number(), now.number());
        String[] counties = countiesWithOtherFiles(earlier, deliveries);
        if (counties.length > 0) {
            addIds(ids, IN_COUNTY, now.number(), counties);
            addIds(ids, AIDED_FROM_COUNTY, now.number(), now.number(), counties);
        }
        addIds(ids, BY_RETRIED, before.number(), now.number());
        if (!earlier.newest("households").equals(deliveries.newest("households"))) {
            addIds(ids, BY_NUMBER, (Object) numbersNamed(earlier, deliveries));
        }
        return ids;
    }

    private String[] countiesWithOtherFiles(KnownDeliveries earlier, KnownDeliveries deliveries) throws SQLException {
        Set<String> changed = new TreeSet<>();
        try (PreparedStatement query = prepare(COUNTIES, now.number());
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String county = row.getString(1);
                boolean same = deliveries.holdingByFeed().keySet().stream()
                        .allMatch(feed -> earlier.holding(feed)
                                .in(county)
                                .equals(deliveries.holding(feed).in(county)));
                if (!same) {
                    changed.add(county);
                }
            }
        }
        return changed.toArray(String[]::new);
    }

    private Object numbersNamed(KnownDeliveries earlier, KnownDeliveries deliveries) throws SQLException {
        Set<String> named =
                new TreeSet<>(BadHouseholds.read(connection, earlier, before).all());
        named.addAll(BadHouseholds.read(connection, deliveries, now).all());
        return named.toArray(String[]::new);
    }

    private void addIds(Set<Long> ids, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement query = prepare(sql, parameters);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setObject(i + 1, parameters[i]);
        }
        return query;
    }
}

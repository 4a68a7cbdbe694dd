package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Households of which something else is known at one point than at an earlier one: rows that name them, their present or
 * former members or who is aided under their number came or closed, another file holds where they live, or a bad row began
 * or ceased to name them.
 */
final class ChangedHouseholds {

    /** Each pair once: a feed that changed as a whole has millions of rows, and persons only a city. */
    private static final String ROWS = """
            select person, household from evidence where known_from > ? and known_from <= ?
            union
            select person, household from evidence
            where known_until < 9223372036854775807 and known_until > ? and known_until <= ?
            """;

    /** Feeds whose rows name a household for a person. */
    private static final List<String> NAMING = List.of("households", "assistance", "verifications");

    /** One feed a time, and the persons as a list: the index is walked once, where a join would begin anew for each. */
    private static final String BY_PERSONS =
            "select household from evidence where feed = '%s' and household is not null and person = any (?)";

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
        addByRows(ids);
        String[] counties = deliveries.namedCounties().stream()
                .filter(county -> hasOtherFiles(county, earlier, deliveries))
                .toArray(String[]::new);
        if (counties.length > 0) {
            addIds(ids, IN_COUNTY, now.number(), counties);
            addIds(ids, AIDED_FROM_COUNTY, now.number(), now.number(), counties);
        }
        addIds(ids, BY_RETRIED, before.number(), now.number());
        if (!earlier.newest("households").equals(deliveries.newest("households"))) {
            addIds(ids, BY_NUMBER, (Object) turnedBadOrGood(earlier, deliveries));
        }
        return ids;
    }

    /**
     * Whether rows that were known before cease to hold in the county or begin to, though nobody touched them. What a
     * series says that is all new is told row by row; in counties that no delivery names no series ever ceases.
     */
    private static boolean hasOtherFiles(String county, KnownDeliveries earlier, KnownDeliveries deliveries) {
        for (var feed : deliveries.holdingByFeed().entrySet()) {
            SeriesHolding held = earlier.holding(feed.getKey());
            Set<Integer> then = held.in(county);
            Set<Integer> now = feed.getValue().in(county);
            if (!now.containsAll(then)
                    || now.stream().anyMatch(series -> !then.contains(series) && held.newest(series) != null)) {
                return true;
            }
        }
        return false;
    }

    /** The numbers that bad rows began or ceased to name somewhere. */
    private String[] turnedBadOrGood(KnownDeliveries earlier, KnownDeliveries deliveries) throws SQLException {
        BadHouseholds then = BadHouseholds.read(connection, earlier, before);
        BadHouseholds today = BadHouseholds.read(connection, deliveries, now);
        Set<String> counties = deliveries.namedCounties();
        counties.add(SeriesHolding.NOWHERE);
        Set<String> turned = new TreeSet<>();
        for (String county : counties) {
            then.in(county).stream()
                    .filter(number -> !today.names(number, county))
                    .forEach(turned::add);
            today.in(county).stream()
                    .filter(number -> !then.names(number, county))
                    .forEach(turned::add);
        }
        return turned.toArray(String[]::new);
    }

    private void addByRows(Set<Long> ids) throws SQLException {
        Set<Long> persons = new TreeSet<>();
        try (PreparedStatement query = prepare(ROWS, before.number(), now.number(), before.number(), now.number());
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                add(persons, row, 1);
                add(ids, row, 2);
            }
        }
        long[] listed = persons.stream().mapToLong(Long::longValue).toArray();
        for (String feed : NAMING) {
            addIds(ids, BY_PERSONS.formatted(feed), (Object) listed);
        }
    }

    private static void add(Set<Long> ids, ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        if (!row.wasNull()) {
            ids.add(id);
        }
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

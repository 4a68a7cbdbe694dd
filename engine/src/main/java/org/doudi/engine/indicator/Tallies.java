package org.doudi.engine.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What decisions counted, as it is stored with each: {@code elders=2;visited=1}. A city has few different such texts, so
 * the database counts the texts and nothing is taken apart household by household.
 */
public final class Tallies {

    private static final String SQL = "select county, tally, count(*) from decision"
            + " where from_run <= ? and until_run > ? and tally is not null group by county, tally";

    private Tallies() {}

    /** Null when nothing was counted. */
    public static String text(SortedMap<String, Integer> tallies) {
        if (tallies.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        tallies.forEach((name, count) ->
                text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(count));
        return text.toString();
    }

    /** Of all decisions in force at a run, by county and name. */
    static Map<String, Map<String, Long>> inForce(Connection connection, int run) throws SQLException {
        Map<String, Map<String, Long>> byCounty = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setInt(1, run);
            query.setInt(2, run);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Map<String, Long> counted = byCounty.computeIfAbsent(row.getString(1), county -> new TreeMap<>());
                    add(row.getString(2), row.getLong(3), counted);
                }
            }
        }
        return byCounty;
    }

    private static void add(String text, long times, Map<String, Long> into) {
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            into.merge(part.substring(0, equals), times * Integer.parseInt(part.substring(equals + 1)), Long::sum);
        }
    }
}

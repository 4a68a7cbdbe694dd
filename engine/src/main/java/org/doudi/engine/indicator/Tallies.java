package org.doudi.engine.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;

/** What decisions counted, as it is stored with each: {@code elders=2;visited=1}. */
public final class Tallies {

    private static final String COUNTED = "select county, tally, count(*) from decision"
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

    /** Of all decisions in force at a run, counted one by one. */
    public static CityTallies counted(Connection connection, int run) throws SQLException {
        CityTallies city = new CityTallies();
        try (PreparedStatement query = connection.prepareStatement(COUNTED)) {
            query.setInt(1, run);
            query.setInt(2, run);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    city.add(row.getString(1), row.getString(2), row.getLong(3));
                }
            }
        }
        return city;
    }

    /** Of all decisions in force when a run ended, as they were written with it; empty when they were not. */
    public static Optional<CityTallies> of(Connection connection, int run) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select tallies from run where id = ?")) {
            query.setInt(1, run);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)).map(CityTallies::read) : Optional.empty();
            }
        }
    }
}

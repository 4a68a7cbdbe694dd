package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what the city has for its people: no person's evidence, and no more rows than the city has such places. */
record CityOffers(Connection connection, KnownPoint known, KnownDeliveries deliveries) {

    private static final String ROWS = """
            select series, county, code, qualifier, amount, valid_from, valid_until,
                   attributes ->> 'township', attributes ->> 'village'
            from evidence
            where feed = ? and known_from + 0 <= ? and known_until > ? and not retracted
            order by key
            """;

    private interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    List<Facility> facilities() throws SQLException {
        return read(
                "facilities",
                row -> new Facility(
                        row.getString(2),
                        row.getString(8),
                        row.getString(9),
                        row.getString(3),
                        grade(row.getString(4)),
                        row.getBigDecimal(5),
                        row.getObject(6, LocalDate.class)));
    }

    List<Resource> resources() throws SQLException {
        return read("resources", row -> {
            BigDecimal served = row.getBigDecimal(5);
            return new Resource(
                    row.getString(2),
                    row.getString(3),
                    served == null ? BigDecimal.ZERO : served,
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class));
        });
    }

    private <T> List<T> read(String feed, Mapper<T> mapper) throws SQLException {
        SeriesHolding holding = deliveries.holding(feed);
        List<T> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setString(1, feed);
            query.setLong(2, known.number());
            query.setLong(3, known.number());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String county = row.getString(2);
                    int series = row.getInt(1);
                    if (county == null ? holding.holdsSomewhere(series) : holding.holds(series, county)) {
                        found.add(mapper.map(row));
                    }
                }
            }
        }
        return found;
    }

    /** The first digit that the word has. */
    private static Integer grade(String word) {
        return word == null
                ? null
                : word.chars()
                        .map(character -> Character.digit(character, 10))
                        .filter(digit -> digit > 0)
                        .boxed()
                        .findFirst()
                        .orElse(null);
    }
}

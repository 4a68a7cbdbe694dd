package org.doudi.engine.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.doudi.engine.household.Place;

/** A row of the households feed: one person in one household. */
record MemberRow(
        long household,
        long person,
        int series,
        long delivery,
        int ordinal,
        Place place,
        String relation,
        String supporter,
        String hukou,
        String absence) {

    static final String SQL = """
            select household, person, series, delivery, ordinal,
                   county, attributes ->> 'township', attributes ->> 'village', attributes ->> 'residence',
                   code, qualifier, attributes ->> 'hukou', attributes ->> 'absence'
            from evidence
            where feed = 'households' and household between ? and ?
              and known_from + 0 <= ? and known_until > ? and not retracted
            order by household, ordinal, key
            """;

    static MemberRow of(ResultSet row) throws SQLException {
        return new MemberRow(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getLong(4),
                row.getInt(5),
                new Place(row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13));
    }
}

package org.doudi.engine.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.doudi.engine.household.Place;

/** A row of the households feed: one person in one household. */
record MemberRow(
        long household,
        String number,
        long person,
        LocalDate born,
        int series,
        long delivery,
        int ordinal,
        Place place,
        String relation,
        String supporter,
        String hukou,
        String absence) {

    static final String SQL = """
            select e.household, h.number, e.person, p.born, e.series, e.delivery, e.ordinal,
                   e.county, e.attributes ->> 'township', e.attributes ->> 'village', e.attributes ->> 'residence',
                   e.code, e.qualifier, e.attributes ->> 'hukou', e.attributes ->> 'absence'
            from evidence e
            join household h on h.id = e.household
            join person p on p.id = e.person
            where e.feed = 'households' and e.household between ? and ?
              and e.known_from <= ? and e.known_until > ? and not e.retracted
            order by e.household, e.ordinal, e.key
            """;

    static MemberRow of(ResultSet row) throws SQLException {
        return new MemberRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getLong(6),
                row.getInt(7),
                new Place(row.getString(8), row.getString(9), row.getString(10), row.getString(11)),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15));
    }
}

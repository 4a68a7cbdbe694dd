package org.doudi.engine.registry;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.household.Place;

/**
 * A row of the households feed: one person in one household.
 *
 * @param closed the known point that closed it, which may lie beyond the one that is asked for
 */
record MemberRow(
        long household,
        long person,
        int series,
        long delivery,
        long closed,
        int ordinal,
        Place place,
        String relation,
        String supporter,
        String hukou,
        String absence) {

    private static final String SELECT = """
            select household, person, series, delivery, known_until, ordinal,
                   county, attributes ->> 'township', attributes ->> 'village', attributes ->> 'residence',
                   code, qualifier, attributes ->> 'hukou', attributes ->> 'absence'
            from evidence
            where feed = 'households' and not retracted and\s""";

    /** What names the households of a range or a list at a known point: ids, point, point. */
    static final String OF_RANGE = SELECT + """
            household in (:ids) and known_from + 0 <= ? and known_until > ?
            order by household, ordinal, key
            """;

    /** What names some households at a known point: ids, point, point. */
    static final String OF_SOME = SELECT + """
            household = any (?) and known_from + 0 <= ? and known_until > ?
            order by household, ordinal, key
            """;

    /** What named them and closed between two known points: ids, from, through. */
    static final String CLOSED_OF_RANGE = SELECT + """
            household in (:ids) and known_until < 9223372036854775807 and known_until between ? and ?
            order by household, ordinal, key
            """;

    /** Whatever named some households up to a known point: ids, point. */
    static final String EVER = SELECT + """
            household = any (?) and known_from + 0 <= ?
            order by household, ordinal, key
            """;

    static MemberRow of(ResultSet row) throws SQLException {
        return new MemberRow(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getLong(4),
                row.getLong(5),
                row.getInt(6),
                new Place(row.getString(7), row.getString(8), row.getString(9), row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14));
    }

    /** A member that no file lists there. */
    static MemberRow found(FindingRow finding, Place place) {
        return new MemberRow(
                finding.household(),
                finding.person(),
                0,
                finding.delivery(),
                Long.MAX_VALUE,
                0,
                place,
                finding.word(),
                null,
                null,
                null);
    }

    /** The same, as another delivery confirms or corrects it. */
    MemberRow saidBy(long other) {
        return new MemberRow(
                household, person, series, other, closed, ordinal, place, relation, supporter, hukou, absence);
    }

    /** All rows that a prepared query answers. */
    static List<MemberRow> all(PreparedStatement query) throws SQLException {
        try (ResultSet result = query.executeQuery()) {
            List<MemberRow> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(of(result));
            }
            return rows;
        }
    }
}

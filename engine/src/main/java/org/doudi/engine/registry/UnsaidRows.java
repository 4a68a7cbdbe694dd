package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Rows of a series that its newest snapshot did not simply say again, in a table of this connection that empties itself
 * with the transaction.
 */
final class UnsaidRows {

    private static final String CREATE = """
            create temporary table if not exists unsaid (key uuid, digest uuid, ordinal int, place tid)
                on commit delete rows
            """;

    /** What staged rows say again after all, since the last of its key in the file wins, is neither closed nor added. */
    private static final String SAID_AFTER_ALL = """
            with again as (
                delete from unsaid u using delivery_stage s
                where u.key = s.key and u.digest = s.digest and u.ordinal = s.ordinal returning u.key)
            delete from delivery_stage s using again where s.key = again.key
            """;

    private final Sql sql;

    UnsaidRows(Sql sql) {
        this.sql = sql;
    }

    /** Closes what the snapshot says otherwise or not at all, and leaves staged what is to be added. */
    void close(SeriesRows series, EvidenceWriting evidence) throws SQLException {
        sql.update(CREATE);
        if (copy(sql.connection(), series) > 0) {
            sql.update("analyze unsaid");
            sql.update(SAID_AFTER_ALL);
            evidence.close("from unsaid u", "e.ctid = u.place");
        }
    }

    private static int copy(Connection connection, SeriesRows series) throws SQLException {
        int[] rows = {0};
        try (CopyBytes copy = new CopyBytes(connection, "unsaid")) {
            series.<SQLException>notSaidAgain((key, digest, ordinal, place) -> {
                copy.row(4).uuid(key).uuid(digest).integer(ordinal).tid(place);
                rows[0]++;
            });
            copy.end();
        }
        return rows[0];
    }
}

package org.doudi.engine.registry;

import java.sql.SQLException;

/**
 * The current rows whose keys a staged delta names, in a table of this connection that empties itself with the
 * transaction: found by one join, and by their places from then on.
 */
final class RowsOfStagedKeys {

    private static final String CREATE = """
            create temporary table if not exists of_staged_keys (key uuid, place tid, same boolean, retracted boolean)
                on commit delete rows
            """;

    private final Sql sql;

    RowsOfStagedKeys(Sql sql) {
        this.sql = sql;
    }

    /** @param sameKey when a staged row {@code s} and a row of evidence {@code e} have one key */
    void find(EvidenceWriting evidence, String sameKey) throws SQLException {
        sql.update(CREATE);
        evidence.select(
                "insert into of_staged_keys select s.key, e.ctid, e.digest = s.digest, e.retracted from delivery_stage s, ",
                sameKey);
        sql.update("analyze of_staged_keys");
    }

    /** Notes which rows were said again, and closes those that are said otherwise; leaves staged what is to be added. */
    void replace(EvidenceWriting evidence) throws SQLException {
        evidence.confirm("from of_staged_keys k", "e.ctid = k.place and k.same");
        evidence.close("from of_staged_keys k", "e.ctid = k.place and not k.same");
        sql.update("delete from delivery_stage s using of_staged_keys k where k.same and k.key = s.key");
    }

    /** How many staged rows take back what nobody says. */
    long takenBackWithoutCause() throws SQLException {
        return sql.number("""
                        select count(*) from delivery_stage s where s.retracted and not exists (
                            select 1 from of_staged_keys k where k.key = s.key and (not k.retracted or k.same))
                        """).orElseThrow();
    }
}

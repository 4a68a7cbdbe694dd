package org.doudi.engine.registry;

import java.sql.SQLException;

/**
 * A delta adds rows, replaces the row of the same key, or takes it back. What a delivery of a later time said of a key
 * stays, also when it only said again what was known: therefore rows remember who confirmed them last.
 */
record DeltaMerge(Sql sql, Stage stage, DeliveryPlace place, EvidenceWriting evidence) implements Merge {

    @Override
    public long run() throws SQLException {
        new Identities(sql, stage).number();
        if (evidence.isEmpty()) {
            return evidence.insertAll() - takenBackWithoutCause();
        }
        // Evidence is indexed by person; a key that names its person is found through that
        boolean byPerson = stage.keysNamePersons();
        String same = byPerson ? "e.key = s.key and e.person = s.person" : "e.key = s.key";
        if (!place.newer().isEmpty()) {
            evidence.unstage(same, place.newer());
        }
        RowsOfStagedKeys known = new RowsOfStagedKeys(sql);
        known.find(evidence, same);
        long without = stage.hasRetractions() ? known.takenBackWithoutCause() : 0;
        known.replace(evidence);
        return evidence.insertAll() - without;
    }

    private long takenBackWithoutCause() throws SQLException {
        return stage.hasRetractions()
                ? sql.number("select count(*) from delivery_stage where retracted")
                        .orElseThrow()
                : 0;
    }
}

package org.doudi.engine.registry;

import java.sql.SQLException;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.Mode;

/** Makes a staged delivery known: compares it with what its series said before and writes only what differs. */
sealed interface Merge permits SnapshotMerge, DeltaMerge {

    /** How many staged rows said something new. */
    long run() throws SQLException;

    static Merge of(Sql sql, Stage stage, Delivery delivery, DeliveryPlace place, long id) {
        EvidenceWriting evidence = new EvidenceWriting(sql, stage, delivery.feed(), place, id);
        return delivery.mode() == Mode.SNAPSHOT
                ? new SnapshotMerge(sql, stage, place, evidence)
                : new DeltaMerge(sql, stage, place, evidence);
    }
}

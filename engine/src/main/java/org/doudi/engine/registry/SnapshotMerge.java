package org.doudi.engine.registry;

import java.sql.SQLException;

/**
 * A snapshot says everything that its series says from now on: equal rows stay, others close, new ones come in. One older
 * than the newest of its series changes nothing.
 */
record SnapshotMerge(Sql sql, Stage stage, DeliveryPlace place, EvidenceWriting evidence) implements Merge {

    private static final String NOT_SAID_AGAIN = """
            not exists (select 1 from delivery_stage s
                        where s.key = e.key and s.digest = e.digest and s.ordinal = e.ordinal)
            """;

    @Override
    public long run() throws SQLException {
        if (!place.newer().isEmpty()) {
            return 0;
        }
        if (stage.hasRetractions()) {
            sql.update("delete from delivery_stage where retracted");
        }
        Identities identities = new Identities(sql, stage);
        identities.number();
        identities.rename(place.newestOfFeed());
        if (stage.series().isPresent()) {
            new UnsaidRows(sql).close(stage.series().get(), evidence);
            return evidence.insertAll();
        }
        if (evidence.isEmpty()) {
            return evidence.insertAll();
        }
        evidence.close("", NOT_SAID_AGAIN);
        return evidence.insertWithout("e.key = s.key");
    }
}

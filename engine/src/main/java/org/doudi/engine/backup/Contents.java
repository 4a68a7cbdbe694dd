package org.doudi.engine.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself: the last entry of its file.
 *
 * @param schema version of the tables, as Flyway counts
 * @param tables parents before those that refer to them
 * @param sequences the last value that each gave
 * @param files of the inbox and of deliveries that were held back
 * @param messages that lay in the broker
 * @param brokerIncluded false when the broker is somebody else's
 */
public record Contents(
        int format,
        Instant taken,
        String schema,
        String postgres,
        List<Table> tables,
        Map<String, Long> sequences,
        List<Part> files,
        Part messages,
        boolean brokerIncluded) {

    static final int FORMAT = 1;
    static final String ENTRY = "contents.json";

    /** A table, as PostgreSQL's COPY writes it as text. */
    public record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name;
        }
    }

    /** Another entry. */
    public record Part(String entry, long count, String sha256) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}

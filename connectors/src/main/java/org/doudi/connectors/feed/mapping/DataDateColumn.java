package org.doudi.connectors.feed.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.reading.Blank;
import org.doudi.connectors.feed.reading.RawRow;
import org.doudi.connectors.feed.reading.RawRows;

/** The day that a file speaks of, when it says so in a column of its own. */
public final class DataDateColumn {

    private DataDateColumn() {}

    /** The first date in the column; empty when there is no such column or nothing legible in it. */
    public static Optional<LocalDate> in(RawRows rows) {
        int at = rows.header().indexOf(FeedDefinition.DATA_DATE);
        if (at < 0) {
            return Optional.empty();
        }
        for (RawRow row : rows.rows()) {
            String cell = row.cells() == null || at >= row.cells().length ? null : Blank.trimmed(row.cells()[at]);
            LocalDate date = cell == null ? null : DateReader.parse(cell);
            if (date != null) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }
}

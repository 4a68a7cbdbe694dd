package org.doudi.connectors.feed.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.doudi.connectors.feed.mapping.MappedRows;
import org.doudi.connectors.feed.mapping.RowMapper;
import org.doudi.connectors.feed.reading.RawRow;
import org.doudi.connectors.feed.reading.RawRows;

/** Reads a row that was bad once more, by what its sender's definition and the divisions say today. */
public class Rereading {

    private final FeedDefinitions definitions;
    private final Supplier<RegionDirectory> regions;

    public Rereading(FeedDefinitions definitions, Supplier<RegionDirectory> regions) {
        this.definitions = definitions;
        this.regions = regions;
    }

    /**
     * One row as it stood in its delivery.
     *
     * @param dataDate the delivery's
     * @param part the file inside a zip, else the delivery's file name
     * @param cells the filled cells by their headers
     */
    public record Row(
            String sender, LocalDate dataDate, String part, long line, Map<String, String> cells, String raw) {}

    /** The row, good or bad; empty when the sender has no definition any more. */
    public Optional<MappedRows> read(Row row) {
        List<String> header = List.copyOf(row.cells().keySet());
        String[] cells = row.cells().values().toArray(String[]::new);
        return definitions
                .named(row.sender())
                .map(definition -> new RowMapper(definition, regions.get(), row.dataDate())
                        .map(new RawRows(row.part(), header, List.of(new RawRow(row.line(), cells, row.raw())))));
    }

    /** Whether the sender's rows themselves say which counties a delivery speaks for. */
    public boolean rowsSayCounties(String sender) {
        return definitions
                .named(sender)
                .map(definition -> definition.coverageFromRows())
                .orElse(false);
    }
}

package org.doudi.engine.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.doudi.connectors.feed.mapping.MappedRows;
import org.doudi.connectors.feed.mapping.RowMapper;
import org.doudi.connectors.feed.reading.DeliveredFile;
import org.doudi.connectors.feed.reading.RowBatches;

/** A partner's file as text, read by the definitions that are shipped. */
record SentText(String file, String text, RegionDirectory regions) {

    static SentText of(String file, String text, RegionDirectory regions) {
        return new SentText(file, text, regions);
    }

    Receipt to(FeedSink sink) {
        FeedDefinition definition = FeedDefinitions.shipped().of(file).orElseThrow();
        LocalDate date = LocalDate.parse(file.replaceAll("\\D", ""), DateTimeFormatter.BASIC_ISO_DATE);
        Delivery delivery = new Delivery(
                definition.name(),
                definition.feed(),
                definition.mode(),
                file,
                date,
                Optional.empty(),
                Integer.toHexString(text.hashCode()),
                text.length(),
                Instant.EPOCH);
        Set<String> counties = new TreeSet<>();
        Path path = written();
        try (DeliveredFile opened = DeliveredFile.open(path, file, definition);
                RowBatches batches = new RowBatches(opened, definition);
                FeedSink.Intake intake = sink.open(delivery, () -> {})) {
            RowMapper mapper = new RowMapper(definition, regions, date);
            while (batches.hasNext()) {
                MappedRows rows = mapper.map(batches.next());
                intake.rows(rows.good());
                intake.badRows(rows.bad());
                rows.good().stream()
                        .map(row -> row.county())
                        .filter(county -> county != null)
                        .forEach(counties::add);
            }
            boolean some = definition.coverageFromRows() && !counties.isEmpty();
            return intake.commit(some ? Coverage.of(counties) : Coverage.everywhere(), batches.rows());
        }
    }

    private Path written() {
        try {
            Path path = Files.createTempFile("sent", ".csv");
            path.toFile().deleteOnExit();
            return Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.doudi.connectors.feed.reading;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.doudi.connectors.feed.definition.Column;
import org.doudi.connectors.feed.definition.FeedDefinition;

/** All rows of a delivered file, part after part, in batches small enough to hand on. */
public final class RowBatches implements Iterator<RawRows>, Closeable {

    private static final int MOST_ROWS = 2_000;
    private static final long MOST_CHARS = 4_000_000;

    private final Iterator<Part> parts;
    private final List<String> required;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<MissingColumn> missing = new ArrayList<>();
    private Part part;
    private RowReader reader;
    private RawRows next;
    private long rows;

    /** A required column that a part does not have. */
    public record MissingColumn(String part, String header) {}

    public RowBatches(DeliveredFile file, FeedDefinition definition) {
        this.parts = file.parts().iterator();
        this.required = definition.columns().stream()
                .filter(Column::required)
                .map(Column::header)
                .toList();
        definition.columns().forEach(column -> known.add(column.header()));
        known.add(FeedDefinition.DATA_DATE);
        known.add(FeedDefinition.TAKING_BACK);
    }

    /** Rows handed out so far. */
    public long rows() {
        return rows;
    }

    /** Required columns that were not there, once all rows were handed out. */
    public List<MissingColumn> missing() {
        return missing;
    }

    /** Columns met so far that the definition does not know. */
    public Set<String> unknown() {
        return unknown;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (reader != null || parts.hasNext())) {
            if (reader == null) {
                part = parts.next();
                reader = open(part);
            }
            List<RawRow> batch = batch();
            if (batch.isEmpty()) {
                finishPart();
            } else {
                next = new RawRows(part.name(), List.copyOf(reader.header()), batch);
            }
        }
        return next != null;
    }

    @Override
    public RawRows next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRows batch = next;
        next = null;
        rows += batch.rows().size();
        return batch;
    }

    private List<RawRow> batch() {
        List<RawRow> batch = new ArrayList<>(MOST_ROWS);
        long chars = 0;
        while (batch.size() < MOST_ROWS && chars < MOST_CHARS) {
            RawRow row = reader.next();
            if (row == null) {
                break;
            }
            batch.add(row);
            chars += row.raw().length();
        }
        return batch;
    }

    private void finishPart() {
        List<String> header = reader.header();
        required.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> missing.add(new MissingColumn(part.name(), column)));
        header.stream()
                .filter(column -> !column.isEmpty() && !known.contains(column))
                .forEach(unknown::add);
        closeReader();
    }

    private static RowReader open(Part part) {
        try {
            if (part instanceof Part.Workbook workbook) {
                return new SheetRows(workbook.name(), workbook.file());
            }
            return open((Part.Text) part);
        } catch (IOException broken) {
            throw Lines.undecodable(part.name(), 1, broken);
        }
    }

    private static RowReader open(Part.Text text) throws IOException {
        InputStream in = new BufferedInputStream(text.bytes().open(), 1 << 16);
        try {
            Reader characters = Encoding.reader(in, text.charset());
            return text.json() ? new JsonRows(text.name(), characters) : new CsvRows(text.name(), characters);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    private void closeReader() {
        RowReader open = reader;
        reader = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        closeReader();
    }
}

package org.doudi.engine.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/** Rows on their way into a file. A cell is text, a number, a boolean, or null for empty. */
abstract sealed class RowFile implements AutoCloseable {

    private long rows;

    static RowFile csv(Writer out, List<String> columns) {
        return new Csv(out, columns);
    }

    static RowFile jsonLines(Writer out, List<String> columns) {
        return new JsonLines(out, columns);
    }

    final void row(Object... cells) {
        write(cells);
        rows++;
    }

    final long rows() {
        return rows;
    }

    abstract void write(Object[] cells);

    @Override
    public abstract void close();

    private static final class Csv extends RowFile {

        private final CsvWriter csv;

        private Csv(Writer out, List<String> columns) {
            CsvWriterSettings settings = new CsvWriterSettings();
            settings.getFormat().setLineSeparator("\n");
            settings.setIgnoreLeadingWhitespaces(false);
            settings.setIgnoreTrailingWhitespaces(false);
            settings.setQuoteEscapingEnabled(true);
            csv = new CsvWriter(out, settings);
            csv.writeHeaders(columns);
        }

        @Override
        void write(Object[] cells) {
            String[] texts = new String[cells.length];
            for (int i = 0; i < cells.length; i++) {
                texts[i] = cells[i] instanceof String text ? harmless(text) : plain(cells[i]);
            }
            csv.writeRow(texts);
        }

        private static String plain(Object cell) {
            if (cell == null) {
                return null;
            }
            return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
        }

        /** A spreadsheet would run a cell that begins like a formula; an apostrophe makes it text. */
        private static String harmless(String text) {
            if (text.isEmpty()) {
                return null;
            }
            return switch (text.charAt(0)) {
                case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
                default -> text;
            };
        }

        @Override
        public void close() {
            csv.close();
        }
    }

    private static final class JsonLines extends RowFile {

        private static final ObjectMapper JSON = new ObjectMapper();

        private final Writer out;
        private final List<String> columns;

        private JsonLines(Writer out, List<String> columns) {
            this.out = out;
            this.columns = columns;
        }

        @Override
        void write(Object[] cells) {
            try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
                json.writeStartObject();
                for (int i = 0; i < cells.length; i++) {
                    json.writeFieldName(columns.get(i));
                    writeCell(json, cells[i]);
                }
                json.writeEndObject();
                json.writeRaw('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void writeCell(JsonGenerator json, Object cell) throws IOException {
            if (cell == null || cell.equals("")) {
                json.writeNull();
            } else if (cell instanceof BigDecimal number) {
                json.writeNumber(number.toPlainString());
            } else if (cell instanceof Long number) {
                json.writeNumber(number);
            } else if (cell instanceof Boolean yes) {
                json.writeBoolean(yes);
            } else {
                json.writeString(cell.toString());
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

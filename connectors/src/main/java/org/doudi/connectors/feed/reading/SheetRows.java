package org.doudi.connectors.feed.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Rows of the first sheet of an Excel workbook. A row without any text is no row. */
final class SheetRows implements RowReader {

    private final String name;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetCells cells;
    private final MergedCells merged;
    private final List<String> header;

    SheetRows(String name, Path file) {
        this.name = name;
        try {
            // Some programs write workbooks without styles, and so without formats to tell a date by.
            boolean formats = ZipMembers.has(file, "xl/styles.xml");
            this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(formats, false));
            this.merged = MergedCells.of(file, workbook.getFirstSheet().getIndex());
            this.stream = workbook.getFirstSheet().openStream();
            this.rows = stream.iterator();
            this.cells = new SheetCells(workbook.isDate1904());
        } catch (IOException | RuntimeException broken) {
            throw unreadable(broken);
        }
        RawRow first = next();
        if (first == null) {
            throw new UnreadableFile(name + " 的第一张表没有表头", "The first sheet of " + name + " has no header");
        }
        this.header = Headers.of(name, first.cells());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public RawRow next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                String[] texts = texts(row);
                if (texts.length > 0) {
                    return new RawRow(row.getRowNum(), texts, joined(texts));
                }
            }
            return null;
        } catch (UnreadableFile fault) {
            throw fault;
        } catch (RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    /** The cells up to the last that is not blank. */
    private String[] texts(Row row) {
        String[] texts = new String[row.getCellCount()];
        int used = 0;
        for (Cell cell : row) {
            if (cell != null) {
                int at = cell.getColumnIndex();
                texts[at] = cells.text(cell);
                used = Blank.trimmed(texts[at]) == null ? used : Math.max(used, at + 1);
            }
        }
        texts = Arrays.copyOf(texts, used);
        return merged.filled(row.getRowNum(), texts);
    }

    private static String joined(String[] texts) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i] == null ? "" : texts[i];
            boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
            line.append(i == 0 ? "" : ",").append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return line.toString();
    }

    private UnreadableFile unreadable(Exception broken) {
        UnreadableFile fault = new UnreadableFile(
                "%s 不是完好的 Excel 工作簿（%s）。请重新保存为 .xlsx".formatted(name, broken.getMessage()),
                "%s is no sound Excel workbook (%s). Save it again as .xlsx".formatted(name, broken.getMessage()));
        fault.initCause(broken);
        return fault;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}

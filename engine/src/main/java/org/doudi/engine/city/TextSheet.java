package org.doudi.engine.city;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** CSV with a header, or JSON lines, in a partner's encoding and wrapping. */
final class TextSheet implements Sheet {
    private static final int FLUSH_AT = 1 << 15;

    private final FileStyle style;
    private final List<Column> columns;
    private final MeasuredOutput measured;
    private final Writer out;
    private final StringBuilder pending = new StringBuilder(FLUSH_AT + 4096);
    private String sha256;

    TextSheet(Path file, FileStyle style, List<Column> columns) {
        this.style = style;
        this.columns = columns;
        try {
            measured = new MeasuredOutput(file);
            String inner = file.getFileName().toString().replaceAll("\\.(zip|gz)$", "") + style.innerExtension();
            out = new OutputStreamWriter(style.wrap(measured, inner), charset());
            if (style.encoding() == FileStyle.Encoding.UTF8_BOM) {
                pending.append('\uFEFF');
            }
            if (!style.jsonLines()) {
                row(columns.stream().map(Column::header).toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Charset charset() {
        return style.encoding() == FileStyle.Encoding.GB18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    @Override
    public void row(String[] cells) throws IOException {
        if (style.jsonLines()) {
            jsonRow(cells);
        } else {
            csvRow(cells);
        }
        if (pending.length() >= FLUSH_AT) {
            drain();
        }
    }

    @Override
    public boolean hasHeader() {
        return !style.jsonLines();
    }

    private void csvRow(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                pending.append(',');
            }
            String cell = cells[i];
            if (cell == null) {
                continue;
            }
            if (needsQuotes(cell)) {
                pending.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                pending.append(cell);
            }
        }
        pending.append(style.encoding() == FileStyle.Encoding.GB18030 ? "\r\n" : "\n");
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Cells are plain words and numbers here, so quotes and line ends are all that needs escaping. */
    private void jsonRow(String[] cells) {
        char before = '{';
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                String value =
                        cells[i].replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
                pending.append(before).append('"').append(columns.get(i).header());
                pending.append("\":\"").append(value).append('"');
                before = ',';
            }
        }
        pending.append("}\n");
    }

    private void drain() throws IOException {
        out.append(pending);
        pending.setLength(0);
    }

    @Override
    public void close() throws IOException {
        drain();
        out.close();
        sha256 = measured.sha256();
    }

    @Override
    public long bytes() {
        return measured.bytes();
    }

    @Override
    public String sha256() {
        return sha256;
    }
}

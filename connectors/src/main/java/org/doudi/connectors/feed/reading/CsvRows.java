package org.doudi.connectors.feed.reading;

import com.univocity.parsers.common.ParsingContext;
import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** Rows of comma-separated values, RFC 4180. A blank line is no row. */
final class CsvRows implements RowReader {

    private final String name;
    private final Reader source;
    private final CsvParser parser;
    private final ParsingContext context;
    private final List<String> header;
    private long nextLine = 1;
    private long line = 1;

    CsvRows(String name, Reader source) {
        this.name = name;
        this.source = source;
        this.parser = new CsvParser(settings());
        parser.beginParsing(source);
        this.context = parser.getContext();
        String[] first = record();
        if (first == null) {
            throw new UnreadableFile(name + " 没有表头。请重新导出", name + " has no header. Export it again");
        }
        this.header = Headers.of(name, first);
    }

    private static CsvParserSettings settings() {
        CsvFormat format = new CsvFormat();
        // Lines end in \n; the \r before it is a blank. Told \r\n, the parser would not count the \n inside quotes.
        format.setLineSeparator("\n");
        format.setNormalizedNewline('\n');
        format.setComment('\0');
        CsvParserSettings settings = new CsvParserSettings();
        settings.setFormat(format);
        settings.setCommentProcessingEnabled(false);
        settings.setLineSeparatorDetectionEnabled(false);
        settings.setReadInputOnSeparateThread(false);
        settings.setSkipEmptyLines(false);
        settings.setMaxCharsPerColumn(LONGEST_ROW);
        settings.setMaxColumns(2_000);
        return settings;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public RawRow next() {
        String[] cells = record();
        return cells == null ? null : new RawRow(line, cells, raw());
    }

    /** The next line's cells, with the line on which they start noted. */
    private String[] record() {
        try {
            while (true) {
                line = nextLine;
                String[] cells = parser.parseNext();
                if (cells == null) {
                    return null;
                }
                nextLine = context.currentLine() + 1;
                if (context.currentParsedContentLength() > LONGEST_ROW) {
                    throw tooLong(null);
                }
                if (cells.length > 1 || cells[0] != null && !cells[0].isBlank()) {
                    return cells;
                }
            }
        } catch (TextParsingException | IllegalStateException failed) {
            throw whatIsWrong(failed);
        }
    }

    /** The parser wraps what the decoder throws; all else that it throws is about a row without end. */
    private RuntimeException whatIsWrong(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return Lines.undecodable(name, line, io);
            }
        }
        return failed instanceof TextParsingException ? tooLong(failed) : failed;
    }

    private UnreadableFile tooLong(RuntimeException failed) {
        UnreadableFile fault = Lines.tooLong(name, line);
        fault.initCause(failed);
        return fault;
    }

    private String raw() {
        String content = context.currentParsedContent();
        if (content == null) {
            return "";
        }
        int end = content.length();
        while (end > 0 && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
            end--;
        }
        return end == content.length() ? content : content.substring(0, end);
    }

    @Override
    public void close() throws IOException {
        parser.stopParsing();
        source.close();
    }
}

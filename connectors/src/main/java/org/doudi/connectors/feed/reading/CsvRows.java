package org.doudi.connectors.feed.reading;

import com.univocity.parsers.common.ParsingContext;
import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;

/** Rows of comma-separated values, RFC 4180. A line without anything but commas and blanks is no row. */
final class CsvRows implements RowReader {

    private final String name;
    private final Reader source;
    private final CsvParser parser;
    private final ParsingContext context;
    private final List<String> header;
    private long nextLine = 1;
    private long line = 1;
    private String last = "";
    private long lineOfLast = 1;

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
                    refuseOpenQuote(last);
                    return null;
                }
                nextLine = context.currentLine() + 1;
                if (context.currentParsedContentLength() > LONGEST_ROW) {
                    throw tooLong(null);
                }
                last = content();
                lineOfLast = line;
                if (nextLine - line > 1) {
                    refuseOpenQuote(last);
                }
                if (Arrays.stream(cells).anyMatch(cell -> Blank.trimmed(cell) != null)) {
                    return cells;
                }
            }
        } catch (TextParsingException | IllegalStateException failed) {
            throw whatIsWrong(failed);
        }
    }

    /** A quote that nobody closed takes the following rows into its cell; the parser would take them for one row. */
    private void refuseOpenQuote(String row) {
        if (!Quotes.closed(row)) {
            throw new UnreadableFile(
                    "%s 第 %d 行有引号没有合上，其后的行无法分开。请检查该行".formatted(name, lineOfLast),
                    "A quote in line %d of %s was not closed, so that the rows behind it cannot be told apart. Check that line"
                            .formatted(lineOfLast, name));
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

    private String content() {
        String content = context.currentParsedContent();
        return content == null ? "" : content;
    }

    private String raw() {
        String content = last;
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

package org.doudi.connectors.feed.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/** The lines of a text, none longer than a row may be. */
final class Lines {

    private final String name;
    private final Reader source;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private long line;

    Lines(String name, Reader source) {
        this.name = name;
        this.source = source;
    }

    /** The number of the line last read, from 1. */
    long number() {
        return line;
    }

    /** The next line without its end; null when there is none. */
    String next() {
        line++;
        StringBuilder spilled = null;
        while (true) {
            if (at == filled && !fill()) {
                return spilled == null ? null : spilled.toString();
            }
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (end < filled && spilled == null) {
                String text = new String(buffer, at, end - at);
                at = end + 1;
                return text;
            }
            spilled = spilled == null ? new StringBuilder() : spilled;
            spilled.append(buffer, at, end - at);
            if (spilled.length() > RowReader.LONGEST_ROW) {
                throw tooLong(name, line);
            }
            at = end;
            if (end < filled) {
                at++;
                return spilled.toString();
            }
        }
    }

    private boolean fill() {
        try {
            at = 0;
            filled = Math.max(source.read(buffer), 0);
            return filled > 0;
        } catch (IOException failed) {
            throw undecodable(name, line, failed);
        }
    }

    static UnreadableFile tooLong(String name, long line) {
        return new UnreadableFile(
                "%s 第 %d 行起的一行超过 1 MB，可能有引号没有合上。请检查该行".formatted(name, line),
                "A row of %s is longer than 1 MB from line %d on; a quote may not have been closed. Check that line"
                        .formatted(name, line));
    }

    static UnreadableFile undecodable(String name, long line, IOException failed) {
        UnreadableFile fault = failed instanceof CharacterCodingException
                ? new UnreadableFile(
                        "%s 第 %d 行附近既不是 UTF-8 也不是 GB18030。请用其中一种编码重新导出".formatted(name, line),
                        "%s is neither UTF-8 nor GB18030 near line %d. Export it again in one of them"
                                .formatted(name, line))
                : new UnreadableFile(
                        "%s 在第 %d 行附近读不下去（%s）。请重新发送".formatted(name, line, failed.getMessage()),
                        "%s cannot be read on near line %d (%s). Send it again"
                                .formatted(name, line, failed.getMessage()));
        fault.initCause(failed);
        return fault;
    }
}

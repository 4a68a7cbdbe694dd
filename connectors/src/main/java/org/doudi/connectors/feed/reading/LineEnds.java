package org.doudi.connectors.feed.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Texts whose lines end in a bare \\r, as old spreadsheets write them: read on, the whole file would be its header. */
final class LineEnds {

    private static final int LOOK_AHEAD = 1 << 16;

    private LineEnds() {}

    /** The reader itself, or one that gives \\n for \\r when the text's first line ends in \\r alone. */
    static Reader told(Reader source) throws IOException {
        PushbackReader text = new PushbackReader(source, LOOK_AHEAD);
        char[] start = new char[LOOK_AHEAD];
        int length = 0;
        while (length < start.length) {
            int read = text.read(start, length, start.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        text.unread(start, 0, length);
        return firstIsBare(start, length) ? replaced(text) : text;
    }

    private static boolean firstIsBare(char[] start, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if (start[i] == '\n') {
                return false;
            }
            if (start[i] == '\r') {
                return start[i + 1] != '\n';
            }
        }
        return false;
    }

    private static Reader replaced(Reader text) {
        return new FilterReader(text) {
            @Override
            public int read() throws IOException {
                int c = super.read();
                return c == '\r' ? '\n' : c;
            }

            @Override
            public int read(char[] chars, int from, int length) throws IOException {
                int read = super.read(chars, from, length);
                for (int i = from; i < from + read; i++) {
                    chars[i] = chars[i] == '\r' ? '\n' : chars[i];
                }
                return read;
            }
        };
    }
}

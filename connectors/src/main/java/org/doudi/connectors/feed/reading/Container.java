package org.doudi.connectors.feed.reading;

import java.io.IOException;
import java.io.InputStream;

/** What a file is by its first bytes, whatever its name says. */
enum Container {
    GZIP,
    /** An archive, or a workbook, which is one. */
    ZIP,
    OLD_EXCEL,
    TEXT;

    static Container of(Part.Bytes bytes) throws IOException {
        byte[] start = start(bytes, 4);
        if (startsWith(start, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        return startsWith(start, 0xd0, 0xcf, 0x11, 0xe0) ? OLD_EXCEL : TEXT;
    }

    static boolean startsWithBrace(Part.Bytes bytes) throws IOException {
        for (byte b : start(bytes, 64)) {
            boolean blank = b <= ' '; // bytes of a byte order mark are negative
            if (!blank) {
                return b == '{';
            }
        }
        return false;
    }

    private static byte[] start(Part.Bytes bytes, int length) throws IOException {
        try (InputStream in = bytes.open()) {
            return in.readNBytes(length);
        }
    }

    private static boolean startsWith(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}

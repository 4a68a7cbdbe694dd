package org.doudi.connectors.feed.reading;

/** Whether the quotes of a row are those of RFC 4180: each cell's opened before it and closed right behind it. */
final class Quotes {

    private Quotes() {}

    /** False when a quoted cell does not end, or ends in the middle of a text: its quote was another cell's. */
    static boolean closed(String row) {
        int at = 0;
        while (at < row.length()) {
            at = pastBlanks(row, at);
            if (at < row.length() && row.charAt(at) == '"') {
                at = pastBlanks(row, pastQuoted(row, at + 1));
                if (at > row.length() || at < row.length() && row.charAt(at) != ',' && row.charAt(at) != '\n') {
                    return false;
                }
            } else {
                while (at < row.length() && row.charAt(at) != ',') {
                    at++;
                }
            }
            at++;
        }
        return true;
    }

    /** Where the cell goes on behind its closing quote; beyond the row when it has none. */
    private static int pastQuoted(String row, int from) {
        int at = from;
        while (at < row.length()) {
            if (row.charAt(at) == '"') {
                if (at + 1 == row.length() || row.charAt(at + 1) != '"') {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return row.length() + 1;
    }

    private static int pastBlanks(String row, int from) {
        int at = from;
        while (at < row.length() && row.charAt(at) != '\n' && Blank.is(row.charAt(at))) {
            at++;
        }
        return at;
    }
}

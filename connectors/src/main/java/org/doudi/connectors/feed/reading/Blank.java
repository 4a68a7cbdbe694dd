package org.doudi.connectors.feed.reading;

/** What counts as blank around a cell: whatever is not printed, the ideographic and the no-break space too. */
public final class Blank {

    private Blank() {}

    /** The cell without the blanks around it, null when nothing else is in it. */
    public static String trimmed(String cell) {
        if (cell == null) {
            return null;
        }
        int start = 0;
        int end = cell.length();
        while (start < end && is(cell.charAt(start))) {
            start++;
        }
        while (start < end && is(cell.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return null;
        }
        return start == 0 && end == cell.length() ? cell : cell.substring(start, end);
    }

    public static boolean is(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
    }
}

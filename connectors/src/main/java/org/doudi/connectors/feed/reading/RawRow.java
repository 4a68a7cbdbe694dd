package org.doudi.connectors.feed.reading;

/**
 * A row as it stands in its file.
 *
 * @param line physical line on which the row starts; in Excel the sheet's row
 * @param cells by the header's order, as sent; may be shorter than the header, and null where nothing was written. Null as
 *     a whole when the row could not be taken apart
 * @param raw the row as sent
 */
public record RawRow(long line, String[] cells, String raw) {

    public RawRow {
        if (raw.indexOf('\0') >= 0) {
            raw = raw.replace('\0', '\ufffd'); // no database keeps this character
        }
    }
}

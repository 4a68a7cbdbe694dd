package org.doudi.connectors.feed;

import java.util.Map;

/**
 * A row that could not be taken. It goes to quarantine; the rest of its file goes in.
 *
 * @param part the file inside a zip, else the delivery's file name
 * @param line physical line on which the row starts
 * @param column header of the first faulty column in the layout's order
 * @param reason why, with a stable code
 * @param detailEn what was found and what was expected, in English, identity numbers masked
 * @param detailZh the same in Chinese
 * @param raw the row as sent
 * @param household the household number that the row names, null when it names none: a household whose row is bad is
 *     not known whole
 * @param cells the filled cells by their headers, as sent, so that the row can be read again; null when the row could
 *     not be taken apart
 */
public record BadRow(
        String part,
        long line,
        String column,
        BadRowReason reason,
        String detailEn,
        String detailZh,
        String raw,
        String household,
        Map<String, String> cells) {}

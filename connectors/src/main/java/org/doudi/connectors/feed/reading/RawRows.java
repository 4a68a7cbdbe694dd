package org.doudi.connectors.feed.reading;

import java.util.List;

/**
 * Some rows of one part of a delivery, in the file's order.
 *
 * @param part the file inside a zip, else the delivery's file name
 * @param header the columns of the cells; in JSON lines those met so far
 */
public record RawRows(String part, List<String> header, List<RawRow> rows) {}

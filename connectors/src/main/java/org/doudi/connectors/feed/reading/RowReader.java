package org.doudi.connectors.feed.reading;

import java.io.Closeable;
import java.util.List;

/** The rows of one part, one after the other. */
interface RowReader extends Closeable {

    /** A row longer than this is a quote that was never closed, or no text at all. */
    int LONGEST_ROW = 1_000_000;

    /** The headers without the blanks around them. In JSON lines those met so far, which may become more. */
    List<String> header();

    /** The next row; null when there is none. */
    RawRow next();
}

package org.doudi.connectors.feed.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the cell just read became, and the divisions of the row so far, in which the next ones must lie. Used again for each row. */
final class Draft {

    /** The cell in its one spelling. */
    String text;

    /** The cell's date, or its month's first day. */
    LocalDate date;

    BigDecimal number;

    String county;
    String township;

    void begin() {
        county = null;
        township = null;
    }
}

package org.doudi.connectors.feed.definition;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.doudi.connectors.feed.Mode;

/**
 * What one sender's files look like and what becomes of them.
 *
 * @param name the sender, such as {@code income-tax}; its files' names begin with it
 * @param feed the feed that its rows belong to, such as {@code income}
 * @param required whether the feed counts as missing while this sender is late
 * @param source the Camel endpoint that its files are fetched from; empty when they come to the watched inbox
 * @param format the format, when it must not be found out from the bytes
 * @param encoding the encoding, when it must not be found out from the bytes
 * @param key headers of the columns that tell one row from another
 * @param columns in the layout's order, in which faults are looked for
 * @param maxBadShare a file with a greater share of bad rows is held back
 * @param coverageFromRows whether a delivery speaks for the counties that its rows name
 */
public record FeedDefinition(
        String name,
        String feed,
        boolean required,
        Title title,
        Optional<String> source,
        Optional<Format> format,
        Optional<Charset> encoding,
        Mode mode,
        List<String> key,
        List<Column> columns,
        BigDecimal maxBadShare,
        boolean coverageFromRows) {

    /** The column in which the sender of a delta feed may take rows back. */
    public static final String TAKING_BACK = "操作";

    /** The column from which a file whose name has no date takes its data date. */
    public static final String DATA_DATE = "数据日期";

    /** What people call it. */
    public record Title(String zh, String en) {}

    /** Whether its rows say who lives together, and where. */
    public boolean listsHouseholds() {
        return becomes(Target.Field.PERSON) && becomes(Target.Field.HOUSEHOLD) && becomes(Target.Field.COUNTY);
    }

    private boolean becomes(Target target) {
        return columns.stream().anyMatch(column -> column.becomes(target));
    }

    public FeedDefinition {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }
}

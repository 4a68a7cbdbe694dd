package org.doudi.connectors.feed.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.reading.Blank;
import org.doudi.connectors.feed.reading.Legible;
import org.doudi.connectors.feed.reading.RawRows;

/** Where the columns stand in the part being read, and which columns of it no definition knows. */
final class PartLayout {

    private final String part;
    private final List<String> header;
    private final int[] unknown;

    PartLayout(RawRows rows, ColumnPlan[] plans) {
        this.part = rows.part();
        this.header = rows.header();
        List<String> known = new ArrayList<>();
        known.add(FeedDefinition.DATA_DATE);
        for (ColumnPlan plan : plans) {
            plan.at = header.indexOf(plan.column.header());
            known.add(plan.column.header());
        }
        this.unknown = IntStream.range(0, header.size())
                .filter(at -> !header.get(at).isEmpty() && !known.contains(header.get(at)))
                .toArray();
    }

    boolean isOf(RawRows rows) {
        return part.equals(rows.part()) && header.equals(rows.header());
    }

    String part() {
        return part;
    }

    /** The cell without the blanks around it; null when it is blank or not there. */
    String cell(ColumnPlan plan, String[] cells) {
        return plan.at < 0 || plan.at >= cells.length ? null : Blank.trimmed(cells[plan.at]);
    }

    /** The filled cells by their headers, as sent. */
    Map<String, String> filled(String[] cells) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(cells.length, header.size()); at++) {
            if (cells[at] != null && !header.get(at).isEmpty()) {
                filled.put(header.get(at), cells[at]);
            }
        }
        return filled;
    }

    void unknown(String[] cells, RowBuilder builder) {
        for (int at : unknown) {
            String cell = at < cells.length ? Blank.trimmed(cells[at]) : null;
            if (cell != null) {
                builder.attribute(Legible.text(header.get(at)), Legible.text(cell));
            }
        }
    }
}

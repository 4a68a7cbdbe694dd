package org.doudi.engine.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.doudi.connectors.feed.FeedRow;

/** What a town offers its people, row by row. */
final class Offers {

    private final List<FeedRow> rows = new ArrayList<>();

    Offers facility(String township, String village, String kind, String grade, String places, String opened) {
        var attributes = new TreeMap<String, String>();
        attributes.put("township", township);
        if (village != null) {
            attributes.put("village", village);
        }
        return row(township.substring(0, 6), kind, grade, places, opened, null, attributes);
    }

    Offers fund(String county, String served, String from, String until) {
        return row(county, "基金", "医疗", served, from, until, new TreeMap<>());
    }

    private Offers row(
            String county,
            String kind,
            String qualifier,
            String amount,
            String from,
            String until,
            TreeMap<String, String> attributes) {
        rows.add(new FeedRow(
                "offers.csv",
                rows.size() + 2L,
                false,
                "offer" + rows.size(),
                null,
                null,
                county,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                kind,
                qualifier,
                amount == null ? null : new BigDecimal(amount),
                attributes,
                "raw"));
        return this;
    }

    List<FeedRow> rows() {
        return rows;
    }
}

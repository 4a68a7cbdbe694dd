package org.doudi.engine.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import org.doudi.connectors.feed.FeedRow;

/** Writes a row about a person of Tideside the short way. */
final class TideRow {

    private final String feed;
    private final String key;
    private final TreeMap<String, String> attributes = new TreeMap<>();
    private String idNumber;
    private String household;
    private String county;
    private LocalDate from;
    private LocalDate until;
    private String code;
    private String qualifier;
    private BigDecimal amount;

    private TideRow(String feed, String idNumber, String rest) {
        this.feed = feed;
        this.idNumber = idNumber;
        key = idNumber + '\u001f' + rest;
    }

    static TideRow of(String feed, String idNumber, String rest) {
        return new TideRow(feed, idNumber, rest);
    }

    TideRow nobody() {
        idNumber = null;
        return this;
    }

    TideRow household(String number) {
        household = number;
        return this;
    }

    TideRow in(String county) {
        this.county = county;
        return this;
    }

    TideRow from(LocalDate day) {
        from = day;
        return this;
    }

    TideRow until(LocalDate day) {
        until = day;
        return this;
    }

    TideRow code(String word) {
        code = word;
        return this;
    }

    TideRow qualifier(String word) {
        qualifier = word;
        return this;
    }

    TideRow amount(int yuan) {
        amount = BigDecimal.valueOf(yuan);
        return this;
    }

    TideRow with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    FeedRow row() {
        return new FeedRow(
                feed + ".csv",
                2,
                false,
                key,
                idNumber,
                household,
                county,
                from,
                until,
                code,
                qualifier,
                amount,
                attributes,
                "raw");
    }
}

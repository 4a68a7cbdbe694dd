package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.doudi.connectors.feed.FeedRow;

/** Writes a row of a partner's file the short way. */
public final class Row {

    private final String key;
    private final SortedMap<String, String> attributes = new TreeMap<>();
    private String idNumber;
    private String household;
    private String county;
    private LocalDate from;
    private LocalDate until;
    private String code;
    private String qualifier;
    private BigDecimal amount;
    private boolean retracted;

    private Row(String key) {
        this.key = key;
    }

    /** A row about a person; the key is the person and what else it names. */
    public static Row of(String idNumber, String rest) {
        Row row = new Row(idNumber + "\u001f" + rest);
        row.idNumber = idNumber;
        return row;
    }

    /** A row whose key does not name its person, such as a number plate. */
    public static Row keyed(String key, String idNumber) {
        Row row = new Row(key);
        row.idNumber = idNumber;
        return row;
    }

    public static Row member(String household, String idNumber, String relation) {
        Row row = new Row(household + "\u001f" + idNumber);
        row.idNumber = idNumber;
        row.household = household;
        row.code = relation;
        return row.in("220102")
                .with("township", "220102001")
                .with("residence", "urban")
                .with("name", "某" + idNumber.substring(14));
    }

    public Row in(String county) {
        this.county = county;
        return this;
    }

    public Row household(String number) {
        this.household = number;
        return this;
    }

    public Row from(String day) {
        return from(LocalDate.parse(day));
    }

    public Row from(LocalDate day) {
        this.from = day;
        return this;
    }

    public Row until(String day) {
        return until(LocalDate.parse(day));
    }

    public Row until(LocalDate day) {
        this.until = day;
        return this;
    }

    public Row code(String word) {
        this.code = word;
        return this;
    }

    public Row qualifier(String word) {
        this.qualifier = word;
        return this;
    }

    public Row amount(String number) {
        this.amount = new BigDecimal(number);
        return this;
    }

    public Row amount(int yuan) {
        this.amount = BigDecimal.valueOf(yuan);
        return this;
    }

    public Row with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** The key stays as it is. */
    public Row nobody() {
        this.idNumber = null;
        return this;
    }

    public Row takenBack() {
        this.retracted = true;
        return this;
    }

    public FeedRow at(String file, long line) {
        return new FeedRow(
                file,
                line,
                retracted,
                key,
                idNumber,
                household,
                county,
                from,
                until,
                code,
                qualifier,
                amount,
                new TreeMap<>(attributes),
                "raw");
    }
}

package org.doudi.connectors.feed.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.definition.Column;
import org.doudi.connectors.feed.definition.ColumnType;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.Target;
import org.doudi.connectors.feed.reading.RawRow;

/** Gathers what the cells of one row became. Used again for each row. */
final class RowBuilder {

    private static final char BETWEEN_KEYS = '\u001f';
    private static final SortedMap<String, String> NO_ATTRIBUTES = Collections.emptySortedMap();

    /** The last day that dates can be written as; partners use it for "without end". */
    private static final int LAST_YEAR = 9999;

    private final ColumnPlan[] plans;
    private final int[] key;
    private final String[] texts;
    private final boolean counts;
    private final StringBuilder joined = new StringBuilder(64);

    private boolean retracted;
    private String person;
    private String household;
    private String county;
    private LocalDate from;
    private LocalDate end;
    private LocalDate until;
    private String code;
    private String qualifier;
    private BigDecimal amount;
    private int countedFalse;
    private SortedMap<String, String> attributes;

    RowBuilder(ColumnPlan[] plans, FeedDefinition definition) {
        this.plans = plans;
        this.texts = new String[plans.length];
        this.key = definition.key().stream().mapToInt(this::position).toArray();
        for (int position : key) {
            plans[position].textNeeded = true;
        }
        this.counts = definition.columns().stream().anyMatch(column -> column.becomes(Target.Field.COUNT_FALSE));
    }

    private int position(String header) {
        for (int i = 0; i < plans.length; i++) {
            if (plans[i].column.header().equals(header)) {
                return i;
            }
        }
        throw new IllegalArgumentException(header);
    }

    void begin() {
        for (int i = 0; i < texts.length; i++) {
            texts[i] = null;
        }
        retracted = false;
        person = null;
        household = null;
        county = null;
        from = null;
        end = null;
        until = null;
        code = null;
        qualifier = null;
        amount = null;
        countedFalse = 0;
        attributes = NO_ATTRIBUTES;
    }

    void put(int position, Draft draft) {
        ColumnPlan plan = plans[position];
        Column column = plan.column;
        if (column.type() == ColumnType.NUMBER) {
            putNumber(position, plan, draft.number);
            return;
        }
        texts[position] = draft.text;
        store(plan, draft.text, draft.date);
    }

    private void putNumber(int position, ColumnPlan plan, BigDecimal number) {
        if (plan.fills(Target.Field.AMOUNT)) {
            amount = number;
        }
        if (plan.textNeeded) {
            texts[position] = number.toPlainString();
            store(plan, texts[position], null);
        }
    }

    void putEmpty(int position) {
        ColumnPlan plan = plans[position];
        texts[position] = plan.column.empty();
        store(plan, plan.column.empty(), null);
    }

    private void store(ColumnPlan plan, String text, LocalDate date) {
        for (Target.Field field : plan.fields) {
            switch (field) {
                case PERSON -> person = text;
                case HOUSEHOLD -> household = text;
                case COUNTY -> county = text;
                case FROM -> from = date;
                case UNTIL -> {
                    end = date;
                    until = date;
                }
                case THROUGH -> {
                    end = date;
                    until = dayAfter(plan, date);
                }
                case CODE -> code = text;
                case QUALIFIER -> qualifier = text;
                case AMOUNT -> {}
                case COUNT_FALSE -> countedFalse += text.equals("false") ? 1 : 0;
                case RETRACTED -> retracted = true;
            }
        }
        if (plan.attribute != null) {
            attribute(plan.attribute, text);
        }
    }

    private static LocalDate dayAfter(ColumnPlan plan, LocalDate last) {
        if (last.getYear() == LAST_YEAR) {
            return null;
        }
        return plan.column.type() == ColumnType.MONTH ? last.plusMonths(1) : last.plusDays(1);
    }

    void attribute(String name, String text) {
        if (attributes == NO_ATTRIBUTES) {
            attributes = new TreeMap<>();
        }
        attributes.put(name, text);
    }

    boolean endsBeforeItStarts() {
        return end != null && from != null && end.isBefore(from);
    }

    FeedRow row(String part, RawRow row) {
        return new FeedRow(
                part,
                row.line(),
                retracted,
                key(),
                person,
                household,
                county,
                from,
                until,
                code,
                qualifier,
                counts ? BigDecimal.valueOf(countedFalse) : amount,
                attributes,
                row.raw());
    }

    private String key() {
        joined.setLength(0);
        for (int i = 0; i < key.length; i++) {
            if (i > 0) {
                joined.append(BETWEEN_KEYS);
            }
            if (texts[key[i]] != null) {
                joined.append(texts[key[i]]);
            }
        }
        return joined.toString();
    }
}

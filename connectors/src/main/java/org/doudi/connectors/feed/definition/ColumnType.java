package org.doudi.connectors.feed.definition;

import java.util.Locale;
import java.util.Optional;

/** What a column's cells are, and so how they are checked. */
public enum ColumnType {
    TEXT,
    /** 公民身份号码 of 18 or 15 characters. */
    IDENTITY,
    DATE,
    MONTH,
    NUMBER,
    BOOLEAN,
    /** One of the words that the definition lists. */
    CODE,
    /** A county that the region directory knows. */
    COUNTY,
    /** A township inside the row's county. */
    TOWNSHIP,
    /** A village or community inside the row's township. */
    VILLAGE,
    /** Six digits, known or not: a household register may lie anywhere in the country. */
    AREA;

    static Optional<ColumnType> named(String word) {
        for (ColumnType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

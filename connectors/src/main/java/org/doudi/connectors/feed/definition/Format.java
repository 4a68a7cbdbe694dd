package org.doudi.connectors.feed.definition;

import java.util.Locale;
import java.util.Optional;

/** How rows are written down, once archives are unpacked. */
public enum Format {
    CSV,
    XLSX,
    JSONL;

    static Optional<Format> named(String word) {
        for (Format format : values()) {
            if (format.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}

package org.doudi.engine.registry;

import java.util.List;

/** One page of a list. Pages are counted from 0; {@code total} counts the whole list. */
public record Paged<T>(List<T> items, int page, int size, long total) {

    public Paged {
        items = List.copyOf(items);
    }
}

package org.doudi.engine.policy;

import java.util.List;

/**
 * A number that indicators look at, as {@code definitions/measures.csv} has it: a sum of terms, or one sum's share of
 * another.
 *
 * @param whole the sum that it is a share of; empty when it is none
 * @param feeds without which it cannot be told
 */
public record AreaMeasure(
        String code, Text title, List<Term> part, List<Term> whole, List<String> feeds, String unit, String basis) {

    public AreaMeasure {
        part = List.copyOf(part);
        whole = List.copyOf(whole);
        feeds = List.copyOf(feeds);
    }

    public boolean isShare() {
        return !whole.isEmpty();
    }
}

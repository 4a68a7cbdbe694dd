package org.doudi.engine.screening;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run, or a chunk of it, counted. Households are decided or set aside, and nothing else.
 *
 * @param setAside households on which a rule failed
 * @param written decisions that differ from the ones in force before
 * @param outcomes how many of each, by {@code kind/code}
 */
public record Sums(long households, long decided, long setAside, long written, SortedMap<String, Long> outcomes) {

    static final Sums NONE = new Sums(0, 0, 0, 0, new TreeMap<>());

    Sums plus(Sums other) {
        SortedMap<String, Long> together = new TreeMap<>(outcomes);
        other.outcomes.forEach((code, count) -> together.merge(code, count, Long::sum));
        return new Sums(
                households + other.households,
                decided + other.decided,
                setAside + other.setAside,
                written + other.written,
                together);
    }

    boolean agree() {
        return households == decided + setAside;
    }
}

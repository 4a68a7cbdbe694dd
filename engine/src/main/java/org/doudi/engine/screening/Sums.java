package org.doudi.engine.screening;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run, or a chunk of it, counted. Households are decided or set aside, and nothing else.
 *
 * @param setAside households on which a rule failed
 * @param written decisions that differ from the ones in force before
 * @param messages put into the outbox
 * @param outcomes how many of each, by {@code kind/code}
 * @param reached how many households, by {@code kind/code} and by {@code queue/name}; empty for runs that did not count it
 */
public record Sums(
        long households,
        long decided,
        long setAside,
        long written,
        long messages,
        SortedMap<String, Long> outcomes,
        SortedMap<String, Long> reached) {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0, new TreeMap<>(), new TreeMap<>());

    public Sums {
        outcomes = outcomes == null ? new TreeMap<>() : outcomes;
        reached = reached == null ? new TreeMap<>() : reached;
    }

    Sums plus(Sums other) {
        return new Sums(
                households + other.households,
                decided + other.decided,
                setAside + other.setAside,
                written + other.written,
                messages + other.messages,
                together(outcomes, other.outcomes),
                together(reached, other.reached));
    }

    boolean agree() {
        return households == decided + setAside;
    }

    /** Whether another run can be compared with it: it knew households, and counted whom it reached. */
    boolean isComparable() {
        return households > 0 && (outcomes.isEmpty() || !reached.isEmpty());
    }

    private static SortedMap<String, Long> together(SortedMap<String, Long> one, SortedMap<String, Long> other) {
        SortedMap<String, Long> sum = new TreeMap<>(one);
        other.forEach((code, count) -> sum.merge(code, count, Long::sum));
        return sum;
    }
}

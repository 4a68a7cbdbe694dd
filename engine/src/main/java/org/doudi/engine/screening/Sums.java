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

    /**
     * These, of the whole city, once some households are counted anew.
     *
     * @param then what those households came to in these sums
     * @param now what they come to
     */
    Sums replacing(Sums then, Sums now) {
        return new Sums(
                households - then.households + now.households,
                decided - then.decided + now.decided,
                setAside - then.setAside + now.setAside,
                now.written,
                now.messages,
                replacing(outcomes, then.outcomes, now.outcomes),
                replacing(reached, then.reached, now.reached));
    }

    private static SortedMap<String, Long> replacing(
            SortedMap<String, Long> all, SortedMap<String, Long> then, SortedMap<String, Long> now) {
        SortedMap<String, Long> sum = together(all, now);
        then.forEach((code, count) -> sum.merge(code, -count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return sum;
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

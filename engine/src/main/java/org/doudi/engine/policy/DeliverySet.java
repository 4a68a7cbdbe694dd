package org.doudi.engine.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers deliveries' numbers, each once: nearly always none or one. */
final class DeliverySet {

    private long first;
    private TreeSet<Long> several;

    void add(long delivery) {
        if (delivery == first || delivery == Sources.NONE) {
            return;
        }
        if (first == Sources.NONE) {
            first = delivery;
            return;
        }
        if (several == null) {
            several = new TreeSet<>();
            several.add(first);
        }
        several.add(delivery);
    }

    /** @param single sets of one delivery that were made before */
    Set<Long> toSet(Map<Long, Set<Long>> single) {
        if (several != null) {
            return Collections.unmodifiableSet(several);
        }
        return first == Sources.NONE ? Set.of() : single.computeIfAbsent(first, Set::of);
    }
}

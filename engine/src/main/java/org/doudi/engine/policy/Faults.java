package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every fault of a pack, so that its author sees them all at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String code, Position at, Text message, Text suggestion) {
        found.add(new Fault(code, at, message, suggestion));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::at).thenComparing(Fault::code))
                .toList();
    }

    void throwIfAny() {
        if (!none()) {
            throw new PackFaulty(sorted());
        }
    }
}

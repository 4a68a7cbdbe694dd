package org.doudi.engine.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers a pack's parameters, so that a household's decision looks nothing up by name. */
final class ParameterNames {

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();

    ParameterNames(Collection<String> sorted) {
        names = List.copyOf(sorted);
        for (int i = 0; i < names.size(); i++) {
            indexes.put(names.get(i), i);
        }
    }

    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    /** -1 when the pack has no such parameter. */
    int index(String name) {
        return indexes.getOrDefault(name, -1);
    }
}

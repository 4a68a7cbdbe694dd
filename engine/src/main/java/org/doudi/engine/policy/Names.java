package org.doudi.engine.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the names that a pack uses, so that a household's decision keeps them in arrays. */
final class Names {

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();

    Names(Collection<String> sorted) {
        names = List.copyOf(sorted);
        for (int i = 0; i < names.size(); i++) {
            indexes.put(names.get(i), i);
        }
    }

    int size() {
        return names.size();
    }

    List<String> all() {
        return names;
    }

    String name(int index) {
        return names.get(index);
    }

    /** -1 when there is no such name. */
    int index(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** @throws IllegalArgumentException when there is no such name; a checked pack never asks for one */
    int known(String name) {
        int index = index(name);
        if (index < 0) {
            throw new IllegalArgumentException("No such name in the pack (" + name + ")");
        }
        return index;
    }
}

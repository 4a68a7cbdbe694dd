package org.doudi.rules.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Takes facts away from a situation for as long as something still holds of it. */
final class Smallest {

    private static final Set<String> NEEDED =
            Set.of("name", "date", "household", "county", "residence", "id", "born", "relation");

    private final Predicate<JsonNode> holds;
    private ObjectNode smallest;

    private Smallest(ObjectNode situation, Predicate<JsonNode> holds) {
        smallest = situation;
        this.holds = holds;
    }

    /** @param holds may throw on a situation that cannot be read, which then is no smaller one */
    static ObjectNode of(ObjectNode situation, Predicate<JsonNode> holds) {
        Smallest search = new Smallest(situation, holds);
        while (search.shrink()) {}
        return search.smallest;
    }

    private boolean shrink() {
        for (List<Object> path : removable(smallest, List.of())) {
            ObjectNode less = smallest.deepCopy();
            remove(less, path);
            if (stillHolds(less)) {
                smallest = less;
                return true;
            }
        }
        return false;
    }

    private boolean stillHolds(ObjectNode less) {
        try {
            return holds.test(less);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whole persons and lists come before what is in them. */
    private static List<List<Object>> removable(JsonNode node, List<Object> at) {
        List<List<Object>> paths = new ArrayList<>();
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                paths.add(down(at, i));
            }
            for (int i = 0; i < list.size(); i++) {
                paths.addAll(removable(list.get(i), down(at, i)));
            }
        } else if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(field -> {
                if (!NEEDED.contains(field)) {
                    paths.add(down(at, field));
                }
            });
            object.fields()
                    .forEachRemaining(entry -> paths.addAll(removable(entry.getValue(), down(at, entry.getKey()))));
        }
        return paths;
    }

    private static List<Object> down(List<Object> at, Object step) {
        List<Object> path = new ArrayList<>(at);
        path.add(step);
        return path;
    }

    private static void remove(JsonNode root, List<Object> path) {
        JsonNode parent = root;
        for (Object step : path.subList(0, path.size() - 1)) {
            parent = step instanceof Integer index ? parent.get(index) : parent.get((String) step);
        }
        if (path.get(path.size() - 1) instanceof Integer index) {
            ((ArrayNode) parent).remove(index.intValue());
        } else {
            ((ObjectNode) parent).remove((String) path.get(path.size() - 1));
        }
    }
}

package org.doudi.connectors.feed.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one mapping in a YAML file, with their lines. Faults are noted and reading goes on. */
final class Section {

    private final int line;
    private final Noted noted;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    Section(MappingNode node, Set<String> known, Noted noted) {
        this.line = Noted.line(node);
        this.noted = noted;
        for (NodeTuple tuple : node.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(name)) {
                noted.fault(
                        "unknown_field",
                        tuple.getKeyNode(),
                        "没有名为 %s 的项。可用：%s".formatted(name, known),
                        "There is no field %s. Use one of %s".formatted(name, known));
            } else if (fields.put(name, tuple.getValueNode()) != null) {
                noted.fault(
                        "field_twice",
                        tuple.getKeyNode(),
                        "%s 写了两次。请删去一个".formatted(name),
                        "%s is given twice. Remove one".formatted(name));
            }
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The field's node; the section's first line stands for one that is not there. */
    int line(String name) {
        return has(name) ? Noted.line(fields.get(name)) : line;
    }

    Optional<Node> node(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Optional<String> text(String name) {
        return node(name).flatMap(node -> noted.text(node, name));
    }

    String required(String name) {
        if (!has(name)) {
            noted.fault("missing_field", line, "缺少 %s".formatted(name), "%s is missing".formatted(name));
        }
        return text(name).orElse("");
    }

    boolean flag(String name) {
        String word = text(name).orElse("false");
        if (!word.equals("true") && !word.equals("false")) {
            fault(name, "bad_value", "%s 应为 true 或 false".formatted(name), "%s must be true or false".formatted(name));
        }
        return word.equals("true");
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        node(name).ifPresent(node -> {
            List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
            items.forEach(item -> noted.text(item, name).ifPresent(texts::add));
        });
        return texts;
    }

    void fault(String name, String code, String chinese, String english) {
        noted.fault(code, line(name), chinese, english);
    }
}

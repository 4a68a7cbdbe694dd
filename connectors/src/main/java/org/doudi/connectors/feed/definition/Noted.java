package org.doudi.connectors.feed.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The faults found so far in one definition file. */
final class Noted {

    private final String file;
    private final List<DefinitionFault> faults = new ArrayList<>();

    Noted(String file) {
        this.file = file;
    }

    static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    List<DefinitionFault> faults() {
        return faults;
    }

    void fault(String code, Node node, String chinese, String english) {
        fault(code, line(node), chinese, english);
    }

    void fault(String code, int line, String chinese, String english) {
        faults.add(new DefinitionFault(code, file, line, chinese, english));
    }

    Optional<String> text(Node node, String name) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        fault("bad_value", node, "%s 应为一段文字".formatted(name), "%s must be a text".formatted(name));
        return Optional.empty();
    }
}

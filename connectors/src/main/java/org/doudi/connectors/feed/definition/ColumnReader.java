package org.doudi.connectors.feed.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one entry of a definition's {@code columns}. */
final class ColumnReader {

    private static final Set<String> KNOWN =
            new LinkedHashSet<>(List.of("header", "type", "as", "required", "codes", "empty"));

    private final Noted noted;

    ColumnReader(Noted noted) {
        this.noted = noted;
    }

    Column read(MappingNode node) {
        Section section = new Section(node, KNOWN, noted);
        ColumnType type = type(section);
        Map<String, String> codes = codes(section);
        if ((type == ColumnType.CODE) == codes.isEmpty()) {
            section.fault(
                    "codes",
                    "codes_and_type",
                    "type: code 的列必须列出 codes，其他列不得列出",
                    "A column of type: code needs codes, and no other may have any");
        }
        return new Column(
                section.required("header"),
                type,
                targets(section),
                section.flag("required"),
                codes,
                section.text("empty").orElse(null));
    }

    private ColumnType type(Section section) {
        String word = section.required("type");
        return ColumnType.named(word).orElseGet(() -> {
            if (!word.isEmpty()) {
                section.fault(
                        "type",
                        "unknown_type",
                        "没有类型 %s。可用：%s".formatted(word, words()),
                        "There is no type %s. Use one of %s".formatted(word, words()));
            }
            return ColumnType.TEXT;
        });
    }

    private static List<String> words() {
        return List.of(ColumnType.values()).stream().map(ColumnType::word).toList();
    }

    private List<Target> targets(Section section) {
        List<Target> targets = new ArrayList<>();
        if (!section.has("as")) {
            section.fault("as", "missing_field", "缺少 as", "as is missing");
        }
        for (String word : section.texts("as")) {
            Target.named(word)
                    .ifPresentOrElse(
                            targets::add,
                            () -> section.fault(
                                    "as",
                                    "unknown_target",
                                    "as 不能是 %s。可用 person、household、county、from、until、through、code、qualifier、amount、count_false 或 attributes.NAME"
                                            .formatted(word),
                                    "as cannot be %s. Use person, household, county, from, until, through, code, qualifier, amount, count_false or attributes.NAME"
                                            .formatted(word)));
        }
        return List.copyOf(targets);
    }

    /** Either a list of words that stand for themselves, or a word and its spellings. */
    private Map<String, String> codes(Section section) {
        Map<String, String> codes = new LinkedHashMap<>();
        section.node("codes").ifPresent(node -> {
            if (node instanceof SequenceNode list) {
                list.getValue()
                        .forEach(item -> noted.text(item, "codes").ifPresent(word -> add(codes, word, word, item)));
            } else if (node instanceof MappingNode map) {
                map.getValue().forEach(tuple -> spellings(codes, tuple));
            } else {
                noted.fault("bad_value", node, "codes 应为列表或映射", "codes must be a list or a mapping");
            }
        });
        return codes;
    }

    private void spellings(Map<String, String> codes, NodeTuple tuple) {
        String word = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        List<Node> items =
                tuple.getValueNode() instanceof SequenceNode list ? list.getValue() : List.of(tuple.getValueNode());
        items.forEach(item -> noted.text(item, word).ifPresent(spelling -> add(codes, spelling, word, item)));
    }

    private void add(Map<String, String> codes, String spelling, String word, Node node) {
        if (codes.putIfAbsent(spelling, word) != null) {
            noted.fault(
                    "spelling_twice",
                    node,
                    "%s 已代表 %s".formatted(spelling, codes.get(spelling)),
                    "%s already stands for %s".formatted(spelling, codes.get(spelling)));
        }
    }
}

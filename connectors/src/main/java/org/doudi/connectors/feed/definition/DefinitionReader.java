package org.doudi.connectors.feed.definition;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doudi.connectors.feed.Mode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one definition file. The YAML is read as nodes, because only they know the line of a fault. */
final class DefinitionReader {

    private static final Set<String> KNOWN = new LinkedHashSet<>(List.of(
            "name",
            "feed",
            "required",
            "title",
            "source",
            "format",
            "encoding",
            "mode",
            "key",
            "columns",
            "max_bad_share",
            "coverage"));
    private static final BigDecimal DEFAULT_BAD_SHARE = new BigDecimal("0.20");

    private final Noted noted;

    DefinitionReader(Noted noted) {
        this.noted = noted;
    }

    /** The definition, as far as it could be read; it may only be used when no fault was noted. */
    Optional<FeedDefinition> read(String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            if (root instanceof MappingNode map) {
                return Optional.of(definition(new Section(map, KNOWN, noted)));
            }
            noted.fault("not_a_mapping", 1, "文件应为“项: 值”的形式", "The file must hold fields and values");
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            noted.fault("bad_yaml", line, "YAML 写法有误：" + broken.getProblem(), "Not YAML: " + broken.getProblem());
        } catch (YAMLException tooMuch) {
            noted.fault("bad_yaml", 1, "YAML 写法有误：" + tooMuch.getMessage(), "Not YAML: " + tooMuch.getMessage());
        }
        return Optional.empty();
    }

    private FeedDefinition definition(Section section) {
        List<Column> columns = columns(section);
        List<String> key = key(section, columns);
        return new FeedDefinition(
                section.required("name"),
                section.required("feed"),
                section.flag("required"),
                title(section),
                section.text("source"),
                format(section),
                encoding(section),
                mode(section),
                key,
                columns,
                badShare(section),
                coverageFromRows(section, columns));
    }

    private FeedDefinition.Title title(Section section) {
        if (section.node("title").orElse(null) instanceof MappingNode map) {
            Section title = new Section(map, Set.of("zh", "en"), noted);
            return new FeedDefinition.Title(title.required("zh"), title.required("en"));
        }
        section.fault("title", "missing_field", "缺少 title 的 zh 和 en", "title needs zh and en");
        return new FeedDefinition.Title("", "");
    }

    private Optional<Format> format(Section section) {
        Optional<String> word = section.text("format");
        Optional<Format> format = word.flatMap(Format::named);
        if (word.isPresent() && format.isEmpty()) {
            section.fault(
                    "format", "unknown_format", "format 应为 csv、xlsx 或 jsonl", "format must be csv, xlsx or jsonl");
        }
        return format;
    }

    private Optional<Charset> encoding(Section section) {
        return section.text("encoding").flatMap(word -> {
            try {
                return Optional.of(Charset.forName(word));
            } catch (IllegalArgumentException unknown) {
                section.fault(
                        "encoding",
                        "unknown_encoding",
                        "没有编码 " + word + "。可用 UTF-8 或 GB18030",
                        "There is no encoding " + word + ". Use UTF-8 or GB18030");
                return Optional.empty();
            }
        });
    }

    private Mode mode(Section section) {
        String word = section.required("mode");
        if (word.equals("delta")) {
            return Mode.DELTA;
        }
        if (!word.isEmpty() && !word.equals("snapshot")) {
            section.fault("mode", "unknown_mode", "mode 应为 snapshot 或 delta", "mode must be snapshot or delta");
        }
        return Mode.SNAPSHOT;
    }

    private BigDecimal badShare(Section section) {
        Optional<String> word = section.text("max_bad_share");
        try {
            BigDecimal share = word.map(BigDecimal::new).orElse(DEFAULT_BAD_SHARE);
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with the shares that are out of range
        }
        section.fault(
                "max_bad_share", "bad_value", "max_bad_share 应在 0 到 1 之间", "max_bad_share must lie between 0 and 1");
        return DEFAULT_BAD_SHARE;
    }

    private boolean coverageFromRows(Section section, List<Column> columns) {
        Optional<String> word = section.text("coverage");
        if (word.isEmpty()) {
            return false;
        }
        if (!word.get().equals("rows") || columns.stream().noneMatch(column -> column.becomes(Target.Field.COUNTY))) {
            section.fault(
                    "coverage",
                    "bad_value",
                    "coverage 只能是 rows，且须有一列 as: county",
                    "coverage can only be rows, and needs a column as: county");
        }
        return true;
    }

    private List<Column> columns(Section section) {
        if (!(section.node("columns").orElse(null) instanceof SequenceNode list)) {
            section.fault("columns", "missing_field", "缺少 columns 列表", "columns is missing");
            return List.of();
        }
        ColumnReader reader = new ColumnReader(noted);
        List<Column> columns = new ArrayList<>();
        Set<String> headers = new HashSet<>();
        Set<Target> taken = new HashSet<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof MappingNode map)) {
                noted.fault("bad_value", item, "每一列应写明 header、type、as", "A column needs header, type and as");
                continue;
            }
            Column column = reader.read(map);
            columns.add(column);
            if (!headers.add(column.header())) {
                noted.fault(
                        "column_twice",
                        item,
                        "列 %s 写了两次".formatted(column.header()),
                        "Column %s is given twice".formatted(column.header()));
            }
            column.targets().stream()
                    .filter(target -> target != Target.Field.COUNT_FALSE && !taken.add(target))
                    .forEach(target ->
                            noted.fault("target_twice", item, "两列都写成 " + target, "Two columns become " + target));
        }
        return columns;
    }

    private List<String> key(Section section, List<Column> columns) {
        List<String> key = section.texts("key");
        Set<String> headers = columns.stream().map(Column::header).collect(Collectors.toSet());
        if (key.isEmpty()) {
            section.fault("key", "missing_field", "缺少 key：哪些列区分一行", "key is missing: which columns tell rows apart");
        }
        key.stream()
                .filter(header -> !headers.contains(header))
                .forEach(header -> section.fault(
                        "key",
                        "unknown_key_column",
                        "key 中的 %s 不是本文件的列".formatted(header),
                        "%s in key is no column of this file".formatted(header)));
        return key;
    }

    /** Aliases of aliases grow without end; a definition needs hardly any. */
    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(10);
        return limits;
    }
}

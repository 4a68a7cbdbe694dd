package org.doudi.engine.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.drl.parser.lang.ExpanderException;
import org.drools.drl.parser.lang.dsl.DSLMapping;
import org.drools.drl.parser.lang.dsl.DefaultExpander;

/** Turns the officers' sentences and tables into Drools' language, stage by stage. */
final class RuleSources {

    static final String VOCABULARY = "vocabulary.dsl";
    private static final Set<String> NOT_RULES = Set.of(Tests.FILE, Amounts.FILE, Measures.FILE);
    private static final String PACKAGE = "org.doudi.rules.";
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]*)\"");
    private static final Pattern EXPANDER = Pattern.compile("^\\s*expander\\b");
    private static final String TABLE_MARK = "RuleSet";

    private final PackFiles files;
    private final Faults faults;
    private DSLMapping vocabulary;

    RuleSources(PackFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    static String packageOf(String stage) {
        return PACKAGE + stage.replace('/', '_').replace('-', '_');
    }

    List<RuleSource> read(List<String> stages) {
        vocabulary = files.has(VOCABULARY) ? new Vocabulary(files.text(VOCABULARY), faults).read() : null;
        List<RuleSource> sources = new ArrayList<>();
        for (String stage : stages) {
            List<String> names = files.in(stage);
            if (names.isEmpty()) {
                faults.add(
                        "stage.empty",
                        Position.of(Manifest.FILE),
                        new Text("阶段 " + stage + " 没有文件。", "The stage " + stage + " has no files."),
                        new Text("请在该文件夹中写规则，或从 stages 中删去。", "Write rules into that folder, or drop it from stages."));
            }
            for (String name : names) {
                if (!NOT_RULES.contains(name)) {
                    RuleSource source = read(stage, name);
                    if (source != null) {
                        sources.add(source);
                    }
                }
            }
        }
        return sources;
    }

    private RuleSource read(String stage, String name) {
        String head = head(stage);
        if (name.endsWith(".dslr") && !files.has(VOCABULARY)) {
            noVocabulary();
            return new RuleSource(stage, name, head, false, false, Map.of());
        }
        if (name.endsWith(".dslr")) {
            return expanded(stage, name);
        }
        if (name.endsWith(".drl")) {
            return new RuleSource(stage, name, head + files.text(name), true, true, Map.of());
        }
        if (name.endsWith(".xlsx") || name.endsWith(".csv") && files.text(name).startsWith(TABLE_MARK)) {
            String drl = table(name);
            return drl == null ? null : new RuleSource(stage, name, head + drl, false, true, Map.of());
        }
        faults.add(
                "rules.unknown_format",
                Position.of(name),
                new Text("不是规则文件。", "Not a file of rules."),
                new Text(
                        "规则写在 .dslr、.drl、.xlsx 或以 RuleSet 开头的 .csv 中。",
                        "Rules are written in .dslr, .drl, .xlsx, or .csv that begins with RuleSet."));
        return null;
    }

    /** Said once, and not again for every sentence that it would have had. */
    private void noVocabulary() {
        faults.add(
                "file.missing",
                Position.of(VOCABULARY),
                new Text("规则用句子写成，而没有词汇表文件。", "Rules are written in sentences, and there is no vocabulary."),
                new Text(
                        "请补上 vocabulary.dsl，每行一句：[when]句子=条件。",
                        "Add vocabulary.dsl, a sentence a line: [when]sentence=condition."));
    }

    /** One line, so that lines of text files keep their numbers. */
    private static String head(String stage) {
        StringBuilder head = new StringBuilder("package " + packageOf(stage) + "; ");
        for (Level level : Level.values()) {
            head.append("import ").append(level.profile().getName()).append("; ");
        }
        return head.toString();
    }

    private RuleSource expanded(String stage, String name) {
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(vocabulary);
        refuseExpander(name);
        try {
            String drl = expander.expand(new StringReader(files.text(name)));
            for (ExpanderException error : expander.getErrors()) {
                unknownSentence(name, error);
            }
            return new RuleSource(
                    stage, name, head(stage) + drl, false, !expander.hasErrors(), lines(files.text(name)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Drools' own line to name another vocabulary: it would be passed over, and mean nothing of what its author thinks. */
    private void refuseExpander(String name) {
        int number = 0;
        for (String line : files.text(name).split("\n", -1)) {
            number++;
            if (EXPANDER.matcher(line).find()) {
                faults.add(
                        "rule.forbidden",
                        Position.of(name, number),
                        new Text("规则中不允许：" + line.strip(), "Not allowed in a rule: " + line.strip()),
                        new Text(
                                "请删去这一行；词汇表只有 vocabulary.dsl。",
                                "Remove the line; vocabulary.dsl is the only vocabulary."));
            }
        }
    }

    private static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new HashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher named = RULE.matcher(line);
            if (named.find()) {
                lines.putIfAbsent(named.group(1), number);
            }
        }
        return lines;
    }

    private void unknownSentence(String name, ExpanderException error) {
        String sentence = error.getMessage()
                .replaceFirst("^.*?(?:Unable to expand|expanding|constraint to): ", "")
                .strip();
        String[] lines = files.text(name).split("\n", -1);
        int line = 0;
        int column = 0;
        // The expander's own line numbers drift; the sentence itself tells where it stands.
        for (int i = 0; i < lines.length && line == 0; i++) {
            if (lines[i].strip().equals(sentence)) {
                line = i + 1;
                column = lines[i].indexOf(sentence) + 1;
            }
        }
        faults.add(
                "sentence.unknown",
                new Position(name, line, column),
                new Text("词汇表中没有这句话：" + sentence, "The vocabulary has no such sentence: " + sentence),
                new Text(
                        "请改用 vocabulary.dsl 中的句子，或在其中加上这一句。",
                        "Use a sentence of vocabulary.dsl, or add this one to it."));
    }

    private String table(String name) {
        InputType type = name.endsWith(".csv") ? InputType.CSV : InputType.XLS;
        try {
            String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(files.bytes(name)), type);
            return drl.replaceFirst("(?m)^package .*$", "").replaceFirst("(?m)^//generated.*$", "");
        } catch (RuntimeException e) {
            faults.add(
                    "table.unreadable",
                    Position.of(name),
                    new Text("决策表无法读取：" + e.getMessage(), "The decision table cannot be read: " + e.getMessage()),
                    new Text(
                            "请对照其他决策表检查 RuleSet、RuleTable 与列头。",
                            "Compare RuleSet, RuleTable and the column heads with another table."));
            return null;
        }
    }
}

package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Parses rules and lets through only what rules may say: one profile, questions of the vocabulary, one conclusion. Rules
 * are Java to Drools and there is no sandbox, so this stands before anything of them is compiled.
 */
final class RuleParser {

    private static final Set<String> ANNOTATIONS = Set.of("title", "title_en", "basis");
    private static final Set<String> IMPORTS =
            Stream.of(Level.values()).map(level -> level.profile().getName()).collect(Collectors.toUnmodifiableSet());

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final Faults faults;
    private boolean incomplete;

    RuleParser(Faults faults) {
        this.faults = faults;
    }

    /** Whether some rules could not be read, so that what they conclude is not known. */
    boolean incomplete() {
        return incomplete;
    }

    List<ParsedRule> parse(List<RuleSource> sources) {
        List<ParsedRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (RuleSource source : sources) {
            incomplete |= !source.understood();
            for (ParsedRule rule : parse(source)) {
                if (!names.add(rule.name())) {
                    faults.add(
                            "rule.twice",
                            rule.at(),
                            new Text("规则名重复（" + rule.name() + "）。", "Two rules have this name (" + rule.name() + ")."),
                            new Text("请改名。", "Rename one of them."));
                }
                rules.add(rule);
            }
        }
        return rules;
    }

    private List<ParsedRule> parse(RuleSource source) {
        if (source.drl().indexOf('\\') >= 0) {
            forbidden(source.at(lineOf(source.drl(), '\\')), "反斜杠", "a backslash");
            incomplete = true;
            return List.of();
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, source.drl());
        } catch (StackOverflowError tooDeep) {
            unreadable(source, 0, "((((…");
            incomplete = true;
            return List.of();
        } catch (DroolsParserException e) {
            incomplete = true;
            unreadable(source, e.getLineNumber(), e.getMessage());
            return List.of();
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error instanceof ParserError at ? at.getRow() : 0;
            unreadable(source, line, error.getMessage());
        }
        if (parser.hasErrors() || parsed == null) {
            incomplete = true;
            return List.of();
        }
        refuseDeclarations(source, parsed);
        List<ParsedRule> rules = new ArrayList<>();
        for (RuleDescr rule : parsed.getRules()) {
            ParsedRule allowed = rule(source, rule);
            if (allowed != null) {
                rules.add(allowed);
            }
            incomplete |= allowed == null;
        }
        return rules;
    }

    private void refuseDeclarations(RuleSource source, PackageDescr parsed) {
        parsed.getImports().stream()
                .filter(imported -> !IMPORTS.contains(imported.getTarget()))
                .forEach(imported -> forbidden(source, imported, "import " + imported.getTarget()));
        parsed.getFunctionImports().forEach(imported -> forbidden(source, imported, "import function"));
        parsed.getAccumulateImports().forEach(imported -> forbidden(source, imported, "import accumulate"));
        parsed.getFunctions().forEach(function -> forbidden(source, function, "function " + function.getName()));
        parsed.getGlobals().forEach(global -> forbidden(source, global, "global " + global.getIdentifier()));
        parsed.getTypeDeclarations().forEach(type -> forbidden(source, type, "declare " + type.getTypeName()));
        parsed.getEnumDeclarations().forEach(type -> forbidden(source, type, "declare enum"));
        parsed.getEntryPointDeclarations().forEach(entry -> forbidden(source, entry, "declare entry-point"));
        parsed.getWindowDeclarations().forEach(window -> forbidden(source, window, "declare window"));
        parsed.getAttributes().forEach(attribute -> forbidden(source, attribute, attribute.getName()));
    }

    private ParsedRule rule(RuleSource source, RuleDescr rule) {
        boolean allowed = true;
        if (rule.isQuery()
                || rule.getParentName() != null
                || !rule.getNamedConsequences().isEmpty()) {
            forbidden(source, rule, "query, extends, named consequence");
            allowed = false;
        }
        for (String attribute : rule.getAttributes().keySet()) {
            forbidden(source, rule, attribute);
            allowed = false;
        }
        for (String annotation : rule.getAnnotationNames()) {
            if (!ANNOTATIONS.contains(annotation) || !isText(rule.getAnnotation(annotation))) {
                forbidden(source, rule, "@" + annotation);
                allowed = false;
            }
        }
        PatternDescr pattern = pattern(source, rule);
        Call said = said(source, rule);
        List<Call> asked = pattern == null ? null : asked(source, rule, pattern);
        if (!allowed || asked == null || said == null) {
            return null;
        }
        String titleZh = annotation(rule, "title");
        String titleEn = annotation(rule, "title_en");
        return new ParsedRule(
                rule.getName(),
                source.stage(),
                new Text(titleZh.isEmpty() ? rule.getName() : titleZh, titleEn.isEmpty() ? rule.getName() : titleEn),
                annotation(rule, "basis"),
                Level.ofSubject(pattern.getObjectType()),
                pattern.getDescrs().stream()
                        .map(constraint -> ((BaseDescr) constraint).getText())
                        .toList(),
                asked,
                said,
                source.ofRule(rule.getName(), rule.getLine()));
    }

    private PatternDescr pattern(RuleSource source, RuleDescr rule) {
        List<? extends BaseDescr> conditions =
                rule.getLhs() == null ? List.of() : rule.getLhs().getDescrs();
        if (conditions.size() == 1
                && conditions.get(0) instanceof PatternDescr pattern
                && pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotations().isEmpty()
                && Call.SUBJECT.equals(pattern.getIdentifier())
                && Level.ofSubject(pattern.getObjectType()) != null) {
            return pattern;
        }
        faults.add(
                "rule.not_one_subject",
                source.ofRule(rule.getName(), rule.getLine()),
                new Text(
                        "规则“" + rule.getName() + "”的条件须恰好说一个家庭或一个成员。",
                        "The conditions of rule (" + rule.getName()
                                + ") must speak of exactly one household or one member."),
                new Text(
                        "以“家庭”或“成员”开头，其后每行一个条件。",
                        "Begin with the household or the member, then one condition a line."));
        return null;
    }

    private List<Call> asked(RuleSource source, RuleDescr rule, PatternDescr pattern) {
        List<Call> all = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            List<Call> asked = Call.asked(constraint.getText());
            if (asked == null) {
                forbidden(
                        source.ofRule(rule.getName(), constraint.getLine()),
                        constraint.getText(),
                        constraint.getText());
                return null;
            }
            all.addAll(asked);
        }
        return all;
    }

    private Call said(RuleSource source, RuleDescr rule) {
        Call said = Call.said(String.valueOf(rule.getConsequence()));
        if (said == null) {
            String what = String.valueOf(rule.getConsequence()).strip();
            forbidden(source.ofRule(rule.getName(), rule.getLine()), what, what);
        }
        return said;
    }

    /** Whether it holds one quoted text and nothing else. */
    private static boolean isText(AnnotationDescr annotation) {
        return annotation.getValueMap().size() == 1
                && annotation.getSingleValue() instanceof String text
                && QUOTED.matcher(text).matches();
    }

    private static String annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        Object value = annotation == null ? null : annotation.getSingleValue();
        return value == null ? "" : value.toString().replaceAll("^\"|\"$", "");
    }

    private void unreadable(RuleSource source, int line, String message) {
        if (!source.understood()) {
            return;
        }
        faults.add(
                "rule.unreadable",
                source.at(line),
                new Text("规则无法读取：" + message, "The rule cannot be read: " + message),
                new Text("请检查引号、括号与 when、then、end。", "Check quotes, brackets and when, then, end."));
    }

    private void forbidden(RuleSource source, BaseDescr where, String what) {
        Position at = where instanceof RuleDescr rule
                ? source.ofRule(rule.getName(), rule.getLine())
                : source.at(where.getLine());
        forbidden(at, what, what);
    }

    private void forbidden(Position at, String zh, String en) {
        faults.add(
                "rule.forbidden",
                at,
                new Text("规则中不允许：" + zh, "Not allowed in a rule: " + en),
                new Text(
                        "规则只能用词汇表的句子提问，并作一个结论。",
                        "A rule may only ask with the vocabulary's sentences and draw one conclusion."));
    }

    private static int lineOf(String text, char sought) {
        return (int) text.substring(0, text.indexOf(sought))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}

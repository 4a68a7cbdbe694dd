package org.doudi.rules.book;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doudi.engine.policy.Amount;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.RuleInfo;

/** The rules of a pack that conclude outcomes, and what they ask for them. */
final class RuleTables {

    private final PolicyPack pack;
    private final Language language;
    private final Questions questions;
    private final Sentences sentences;

    RuleTables(PolicyPack pack, Language language) {
        this.pack = pack;
        this.language = language;
        questions = new Questions(pack, language);
        sentences = new Sentences(pack);
    }

    private List<RuleInfo> of(Outcome.Kind kind) {
        return rules(rule -> rule.kind() == kind);
    }

    private List<RuleInfo> rules(Predicate<RuleInfo> which) {
        return pack.rules().stream().filter(which).toList();
    }

    String layers() {
        return columns()
                .add("代码", "code", RuleTables::code)
                .add("名称", "title", this::title)
                .add("规则的原话", "the rule's own sentences", this::sentences)
                .add("各句所问", "what they ask", questions::of)
                .add("依据", "basis", RuleInfo::basis)
                .of(of(Outcome.Kind.CATEGORY));
    }

    String benefits() {
        return columns()
                .add("代码", "code", RuleTables::code)
                .add("名称", "title", this::title)
                .add("月金额", "amount a month", this::amount)
                .add("规则的原话", "the rule's own sentences", this::sentences)
                .add("依据", "basis", RuleInfo::basis)
                .of(of(Outcome.Kind.BENEFIT));
    }

    private String amount(RuleInfo rule) {
        return pack.amounts().stream()
                .filter(amount -> rule.amounts().contains(amount.code()))
                .map(this::formula)
                .findFirst()
                .orElse(language.say("不设金额", "none"));
    }

    /** With the figure where it is nothing else, and the same everywhere. */
    private String formula(Amount amount) {
        List<Figure> rows = pack.figures().rows(amount.formula());
        return Markdown.code(amount.formula())
                + (rows.size() == 1 ? " = " + new FigureTables(pack, language).worth(rows.get(0)) : "");
    }

    String warnings() {
        return columns()
                .add("代码", "code", RuleTables::code)
                .add("等级", "severity", rule -> language.severity(rule.severity()))
                .add("何时提出", "when", this::title)
                .add("所依据的数据与先前结论", "feeds and earlier outcomes that it rests on", questions::restsOn)
                .of(of(Outcome.Kind.WARNING));
    }

    /** What benefits or warnings ask, in full. */
    String conditions(Outcome.Kind kind) {
        return columns()
                .add("规则", "rule", RuleInfo::name)
                .add("规则的原话", "its own sentences", this::sentences)
                .add("各句所问", "what they ask", questions::of)
                .add("依据", "basis", RuleInfo::basis)
                .of(of(kind));
    }

    String reasons() {
        return columns()
                .add("项目", "program", RuleTables::code)
                .add("缘由", "reason", this::title)
                .add("条件", "asked for", questions::of)
                .add("依据", "basis", RuleInfo::basis)
                .of(of(Outcome.Kind.REFERRAL));
    }

    /** What the definitions say of members, for tests and amounts. */
    String definitions() {
        return columns()
                .add("说法", "what is said", rule -> Markdown.code(code(rule)))
                .add("何人", "of whom", this::title)
                .add("依据", "basis", RuleInfo::basis)
                .add("文件", "file", rule -> Markdown.code(rule.at().file()))
                .of(rules(rule -> rule.kind() == null && rule.stage().startsWith("definitions")));
    }

    String tallies() {
        return columns()
                .add("计数", "count", rule -> Markdown.code(code(rule)))
                .add("何人", "of whom", this::title)
                .add("依据", "basis", RuleInfo::basis)
                .of(rules(rule -> rule.stage().equals("tallies")));
    }

    private Columns<RuleInfo> columns() {
        return new Columns<>(language);
    }

    private static String code(RuleInfo rule) {
        return rule.concludes().first();
    }

    private String title(RuleInfo rule) {
        return language.of(rule.title());
    }

    private String sentences(RuleInfo rule) {
        return String.join(Markdown.LINE, sentences.of(rule));
    }

    /** Outcomes that ask for a program, each once; those that ask only at one severity with it. */
    String askers(String program) {
        Stream<String> codes = of(Outcome.Kind.REFERRAL).stream()
                .filter(rule -> rule.concludes().contains(program))
                .map(rule -> String.join(" + ", rule.after()) + severity(rule));
        return String.join(", ", codes.distinct().toList());
    }

    private String severity(RuleInfo rule) {
        for (Outcome.Severity severity : Outcome.Severity.values()) {
            if (rule.conditions().toString().matches(".*hasAt\\([^)]*\"" + severity.word() + "\".*")) {
                return language.say("（" + language.severity(severity) + "）", " (" + severity.word() + ")");
            }
        }
        return "";
    }
}

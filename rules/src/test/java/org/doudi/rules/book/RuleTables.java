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
        Markdown table = Markdown.table(
                language.say("代码", "code"),
                language.say("名称", "title"),
                language.say("规则的原话", "the rule's own sentences"),
                language.say("各句所问", "what they ask"),
                language.say("依据", "basis"));
        of(Outcome.Kind.CATEGORY)
                .forEach(rule -> table.row(
                        rule.concludes().first(),
                        language.of(rule.title()),
                        String.join(Markdown.LINE, sentences.of(rule)),
                        questions.of(rule),
                        rule.basis()));
        return table.toString();
    }

    String benefits() {
        Markdown table = Markdown.table(
                language.say("代码", "code"),
                language.say("名称", "title"),
                language.say("月金额", "amount a month"),
                language.say("规则的原话", "the rule's own sentences"),
                language.say("依据", "basis"));
        of(Outcome.Kind.BENEFIT)
                .forEach(rule -> table.row(
                        rule.concludes().first(),
                        language.of(rule.title()),
                        amount(rule),
                        String.join(Markdown.LINE, sentences.of(rule)),
                        rule.basis()));
        return table.toString();
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
        Markdown table = Markdown.table(
                language.say("代码", "code"),
                language.say("等级", "severity"),
                language.say("何时提出", "when"),
                language.say("所依据的数据与先前结论", "feeds and earlier outcomes that it rests on"));
        of(Outcome.Kind.WARNING)
                .forEach(rule -> table.row(
                        rule.concludes().first(),
                        language.severity(rule.severity()),
                        language.of(rule.title()),
                        questions.restsOn(rule)));
        return table.toString();
    }

    /** What benefits or warnings ask, in full. */
    String conditions(Outcome.Kind kind) {
        Markdown table = Markdown.table(
                language.say("规则", "rule"),
                language.say("规则的原话", "its own sentences"),
                language.say("各句所问", "what they ask"),
                language.say("依据", "basis"));
        of(kind).forEach(rule -> table.row(
                rule.name(), String.join(Markdown.LINE, sentences.of(rule)), questions.of(rule), rule.basis()));
        return table.toString();
    }

    String reasons() {
        Markdown table = Markdown.table(
                language.say("项目", "program"),
                language.say("缘由", "reason"),
                language.say("条件", "asked for"),
                language.say("依据", "basis"));
        of(Outcome.Kind.REFERRAL)
                .forEach(rule -> table.row(
                        rule.concludes().first(), language.of(rule.title()), questions.of(rule), rule.basis()));
        return table.toString();
    }

    /** What the definitions say of members, for tests and amounts. */
    String definitions() {
        Markdown table = Markdown.table(
                language.say("说法", "what is said"),
                language.say("何人", "of whom"),
                language.say("依据", "basis"),
                language.say("文件", "file"));
        rules(rule -> rule.kind() == null && rule.stage().startsWith("definitions"))
                .forEach(rule -> table.row(
                        Markdown.code(rule.concludes().first()),
                        language.of(rule.title()),
                        rule.basis(),
                        Markdown.code(rule.at().file())));
        return table.toString();
    }

    String tallies() {
        Markdown table =
                Markdown.table(language.say("计数", "count"), language.say("何人", "of whom"), language.say("依据", "basis"));
        rules(rule -> rule.stage().equals("tallies"))
                .forEach(rule ->
                        table.row(Markdown.code(rule.concludes().first()), language.of(rule.title()), rule.basis()));
        return table.toString();
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

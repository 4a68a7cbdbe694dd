package org.doudi.engine.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doudi.engine.explanation.Explained;
import org.doudi.engine.explanation.Explained.FigureSeen;
import org.doudi.engine.explanation.Explained.FindingSeen;
import org.doudi.engine.explanation.Explained.LayerSeen;
import org.doudi.engine.explanation.Explained.OutcomeSeen;
import org.doudi.engine.explanation.Explained.PersonSeen;
import org.doudi.engine.explanation.Explained.SourceSeen;
import org.doudi.engine.explanation.Explained.TestSeen;
import org.doudi.engine.explanation.Inquiry;
import org.doudi.engine.explanation.Inquiry.ConditionSeen;
import org.doudi.engine.explanation.Inquiry.TrialSeen;
import org.doudi.engine.policy.Text;

/** An explanation as people read it on a terminal. */
final class ExplanationText {

    private static final String INDENT = "      ";

    private final Language language;
    private final List<String> lines = new ArrayList<>();
    /** Whether what a warning rests on is only named. */
    private boolean brief;

    /** Layers share tests: where a value came from is told the first time. */
    private final Set<TestSeen> toldOf = new HashSet<>();

    ExplanationText(Language language) {
        this.language = language;
    }

    List<String> lines(Explained told) {
        head(told);
        told.layers().forEach(this::layer);
        dagger();
        return lines;
    }

    /** What is proposed, and the household's own layer or the last that was tried. */
    List<String> brief(Explained told) {
        brief = true;
        head(told);
        if (!told.layers().isEmpty()) {
            layer(told.layers().get(told.layers().size() - 1));
        }
        dagger();
        return lines;
    }

    /** Why a code, or why not. */
    List<String> lines(Inquiry told) {
        say(told.given() ? "explain.why" : "explain.why_not", told.household(), told.code());
        say(
                "explain.run",
                told.run().date(),
                told.run().number(),
                told.run().pack(),
                told.run().packVersion().substring(0, 12),
                told.run().since());
        told.trials().forEach(this::trial);
        if (told.trials().isEmpty()) {
            lines.add(word("nobody"));
        }
        dagger();
        return lines;
    }

    private void trial(TrialSeen trial) {
        lines.add("");
        lines.add((trial.given() ? "✓ " : "✗ ")
                + of(trial.title())
                + (trial.person() == null ? "" : "（" + person(trial.person()) + "）"));
        lines.add(INDENT + language.text("explain.rule", trial.rule(), trial.basis()));
        for (ConditionSeen condition : trial.conditions()) {
            // What is asked of most tests goes without saying
            String asked = condition.asked().equals("passes") ? "" : word("asked." + condition.asked()) + " ";
            String wanted = (condition.met() ? "  ✓ " : "  ✗ ") + asked;
            if (condition.test() == null) {
                lines.add(wanted + condition.outcome());
            } else {
                told(wanted, condition.test());
            }
        }
    }

    private void head(Explained told) {
        say(
                "explain.head",
                told.household(),
                told.residence() == null ? "" : word("residence." + told.residence()),
                String.join(" ", told.place()));
        say(
                "explain.run",
                told.run().date(),
                told.run().number(),
                told.run().pack(),
                told.run().packVersion().substring(0, 12),
                told.run().since());
        if (told.setAside() != null) {
            say("explain.set_aside", told.setAside());
        }
        for (PersonSeen member : told.members()) {
            lines.add("  " + padded(member.relation(), 8) + person(member) + "  " + member.born());
        }
        told.findings().forEach(this::finding);
        lines.add("");
        lines.add(word("outcomes"));
        told.outcomes().forEach(this::outcome);
        if (told.outcomes().isEmpty()) {
            lines.add("  " + word("none"));
        }
    }

    private void finding(FindingSeen finding) {
        lines.add("  "
                + language.text(
                        "explain.finding",
                        word("finding." + finding.about()),
                        person(finding.person()),
                        finding.subject(),
                        finding.about().equals("member") ? word("finding.member." + finding.found()) : finding.found(),
                        finding.visited(),
                        finding.by(),
                        finding.validThrough(),
                        finding.source() == null ? "" : source(finding.source())));
    }

    private void layer(LayerSeen layer) {
        lines.add("");
        lines.add(language.text(
                layer.proposed() ? "explain.layer" : "explain.no_layer", layer.code(), of(layer.title())));
        lines.add(INDENT + layer.basis());
        layer.tests().forEach(this::test);
    }

    private void dagger() {
        if (lines.stream().anyMatch(line -> line.contains("†"))) {
            lines.add("");
            lines.add(word("dagger"));
        }
    }

    private void outcome(OutcomeSeen outcome) {
        StringBuilder line = new StringBuilder("  ")
                .append(padded(word("kind." + outcome.kind()), 10))
                .append(outcome.code())
                .append(' ')
                .append(of(outcome.title()));
        if (outcome.person() != null) {
            line.append("  ").append(person(outcome.person()));
        }
        if (outcome.severity() != null) {
            line.append("  ").append(word("severity." + outcome.severity()));
        }
        if (outcome.amount() != null) {
            line.append("  ")
                    .append(language.text("explain.amount", outcome.amount().toPlainString()));
        }
        if (outcome.status().equals("pending_data")) {
            line.append("  ").append(language.text("explain.pending", list(outcome.missing())));
        }
        lines.add(line.toString());
        if (!outcome.basis().isEmpty()) {
            lines.add(INDENT + language.text("explain.rule", outcome.rule(), outcome.basis()));
        }
        if (!outcome.causes().isEmpty()) {
            lines.add(INDENT + language.text("explain.causes", list(outcome.causes())));
        }
        if (outcome.amountFrom() != null) {
            lines.add(INDENT
                    + language.text("explain.formula", outcome.amountFrom().formula()));
            outcome.amountFrom().figures().forEach(this::figure);
        }
        if (outcome.kind().equals("warning")) {
            outcome.tests().forEach(this::ground);
        }
    }

    private void ground(TestSeen test) {
        if (brief) {
            lines.add("    " + mark(test) + line(test));
        } else {
            told("    " + mark(test), test);
        }
    }

    private void test(TestSeen test) {
        told("  " + mark(test), test);
    }

    private static String mark(TestSeen test) {
        String mark = switch (test.result()) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case UNKNOWN -> "?";
        };
        return mark + " ";
    }

    private String line(TestSeen test) {
        StringBuilder line = new StringBuilder(of(test.title()));
        if (test.person() != null) {
            line.append("（").append(test.person().name()).append("）");
        }
        if (!test.unit().equals("flag")) {
            line.append(": ")
                    .append(test.observed() == null ? word("untold") : test.observed())
                    .append(' ')
                    .append(test.sign())
                    .append(' ')
                    .append(test.limit() == null ? word("untold") : test.limit())
                    .append(' ')
                    .append(test.unit());
        }
        if (!test.missing().isEmpty()) {
            line.append("  ").append(language.text("explain.pending", list(test.missing())));
        }
        return line.toString();
    }

    private void told(String before, TestSeen test) {
        lines.add(before + line(test));
        if (!toldOf.add(test)) {
            return;
        }
        test.figures().forEach(this::figure);
        if (!test.sources().isEmpty()) {
            lines.add(INDENT
                    + language.text(
                            "explain.sources",
                            test.sources().stream().map(ExplanationText::source).collect(Collectors.joining(", "))));
        }
    }

    private void figure(FigureSeen figure) {
        boolean adopted = figure.status().equals("adopted");
        lines.add(INDENT
                + language.text(
                        "explain.figure",
                        figure.parameter() + (adopted ? "" : "†"),
                        figure.value(),
                        figure.unit(),
                        figure.area(),
                        word("residence." + figure.residence()),
                        figure.from(),
                        word("status." + figure.status()),
                        figure.basis()));
    }

    private static String source(SourceSeen source) {
        return source.file() + " (" + source.sender() + ", " + source.dataDate() + ")";
    }

    private static String person(PersonSeen person) {
        return person.name() == null ? person.idNumber() : person.name() + " " + person.idNumber();
    }

    private String list(Collection<String> words) {
        return String.join(", ", words);
    }

    private String of(Text text) {
        return language.of(text.zh(), text.en());
    }

    private String word(String key) {
        return language.text("explain." + key);
    }

    private void say(String key, Object... arguments) {
        lines.add(language.text(key, arguments));
    }

    private static String padded(String text, int width) {
        String word = text == null ? "" : text;
        return word + " ".repeat(Math.max(1, width - TextTable.width(word)));
    }
}

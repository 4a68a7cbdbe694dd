package org.doudi.engine.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.parser.lang.dsl.DSLMapping;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;

/**
 * The sentences that rules may use. Each must stand for a question or a conclusion, whether a rule uses it today or not:
 * the officer who will use it reads the left side only.
 */
final class Vocabulary {

    private static final Pattern SENTENCE = Pattern.compile("^\\s*\\[(.*?)](?:\\[.*?])?((?:\\\\=|[^=])*)=(.*)$");
    private static final Pattern SUBJECT =
            Pattern.compile("\\s*" + Pattern.quote(Call.SUBJECT) + "\\s*:\\s*(\\w+)\\s*\\((.*)\\)\\s*");
    /** A comma between questions, not one between a question's arguments. */
    private static final Pattern BETWEEN = Pattern.compile(",(?![^(]*\\))");

    private static final Pattern SLOT = Pattern.compile("\\{[^}]*}");

    private final String text;
    private final Faults faults;

    Vocabulary(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    DSLMapping read() {
        DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
        try {
            if (!file.parseAndLoad(new StringReader(text))) {
                file.getErrors().forEach(error -> unreadable(String.valueOf(error)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check();
        return file.getMapping();
    }

    private void check() {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher sentence = SENTENCE.matcher(line);
            if (!line.stripLeading().startsWith("#")
                    && sentence.matches()
                    && !allowed(
                            sentence.group(1).strip(),
                            SLOT.matcher(sentence.group(3)).replaceAll("1"))) {
                forbidden(number, line.strip());
            }
        }
    }

    private static boolean allowed(String section, String meaning) {
        return switch (section) {
            case "when", "condition" -> asks(meaning);
            case "then", "consequence" -> Call.said(meaning) != null;
            default -> false;
        };
    }

    private static boolean asks(String meaning) {
        Matcher subject = SUBJECT.matcher(meaning);
        boolean named = subject.matches() && Level.ofSubject(subject.group(1)) != null;
        String constraint = named ? subject.group(2) : meaning;
        return Stream.of(BETWEEN.split(constraint)).noneMatch(part -> Call.asked(part) == null);
    }

    private void unreadable(String error) {
        faults.add(
                "vocabulary.unreadable",
                Position.of(RuleSources.VOCABULARY),
                new Text("词汇表无法读取：" + error, "The vocabulary cannot be read: " + error),
                new Text(
                        "每行应为 [when]句子=条件 或 [then]句子=结论。",
                        "Each line is [when]sentence=condition or [then]sentence=consequence."));
    }

    private void forbidden(int line, String sentence) {
        faults.add(
                "vocabulary.forbidden",
                Position.of(RuleSources.VOCABULARY, line),
                new Text("句子的含义不被允许：" + sentence, "Not allowed as the meaning of a sentence: " + sentence),
                new Text(
                        "条件只能是 passes、fails、has 等提问，结论只能是一个，如 $it.propose(\"…\");。",
                        "A condition asks with passes, fails, has and the like; a conclusion is one, such as"
                                + " $it.propose(\"…\");."));
    }
}

package org.doudi.rules.book;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doudi.engine.policy.Amount;
import org.doudi.engine.policy.PackTest;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.RuleInfo;

/** Who reads a figure: tests and amounts by their names, else the files that name it, and the program itself. */
final class FigureUses {

    /** What counting income and spending needs of every pack. */
    private static final Set<String> OF_THE_PROGRAM =
            Set.of("income.window_months", "income.employment_cost_rate", "window.spending_months");

    /** Files of tests and amounts, which are named one by one, and sentences, which name tests only. */
    private static final Set<String> PASSED_OVER =
            Set.of("definitions/tests.csv", "definitions/amounts.csv", "vocabulary.dsl");

    private final PolicyPack pack;
    private final Language language;

    FigureUses(PolicyPack pack, Language language) {
        this.pack = pack;
        this.language = language;
    }

    String of(String parameter) {
        Pattern named = Pattern.compile("(?<![\\w.])" + Pattern.quote(parameter) + "(?!\\.?\\w)");
        SortedSet<String> users = new TreeSet<>();
        for (PackTest test : pack.tests()) {
            if (test.parameters().contains(parameter)) {
                users.add(test.code());
            }
        }
        for (Amount amount : pack.amounts()) {
            if (named.matcher(amount.formula()).find()) {
                users.add(amount.code());
            }
        }
        pack.files().forEach((file, bytes) -> {
            if (pack.test(parameter) == null
                    && isRead(file)
                    && named.matcher(text(file)).find()) {
                users.add(file);
            }
        });
        for (RuleInfo rule : pack.rules()) {
            if (rule.conditions().stream().anyMatch(asked -> isAge(asked, parameter))) {
                users.add(rule.at().file());
            }
        }
        String program = OF_THE_PROGRAM.contains(parameter) ? language.say("程序", "the program") : "";
        return Stream.of(Markdown.codes(users), program)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Ages have the names of tests: a file may mean either, a rule's question only one. */
    private static boolean isAge(String asked, String parameter) {
        return asked.contains("ageFrom(\"" + parameter + "\")") || asked.contains("ageBelow(\"" + parameter + "\")");
    }

    private boolean isRead(String file) {
        return !file.endsWith(".md")
                && !file.startsWith("scenarios/")
                && !PASSED_OVER.contains(file)
                && !text(file).startsWith("parameter,");
    }

    private String text(String file) {
        return new String(pack.files().get(file), StandardCharsets.UTF_8);
    }
}

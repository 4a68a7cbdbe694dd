package org.doudi.rules.book;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doudi.engine.policy.PackTest;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.RuleInfo;

/** What rules ask, in a person's words: the titles of their tests, and what is asked of them. */
final class Questions {

    private static final Pattern QUESTION =
            Pattern.compile("(!?)([A-Za-z]+)\\(\\s*\"([^\"]*)\"(?:\\s*,\\s*\"?([^\")]*)\"?)?\\s*\\)");

    private final PolicyPack pack;
    private final Language language;

    Questions(PolicyPack pack, Language language) {
        this.pack = pack;
        this.language = language;
    }

    /** Everything that has to hold, a line each. */
    String of(RuleInfo rule) {
        return rule.conditions().stream().map(this::worded).collect(Collectors.joining(Markdown.LINE));
    }

    private String worded(String condition) {
        String joined = condition
                .replaceAll("\\s*&&\\s*", language.say("，且", " and "))
                .replaceAll("\\s*\\|\\|\\s*", language.say("，或", " or "));
        String bare =
                joined.startsWith("(") && joined.endsWith(")") ? joined.substring(1, joined.length() - 1) : joined;
        return QUESTION.matcher(bare).replaceAll(found -> Matcher.quoteReplacement(question(found)));
    }

    private String question(MatchResult found) {
        String name = found.group(3);
        String second = found.group(4);
        return switch (found.group(1) + found.group(2)) {
            case "passes" -> title(name);
            case "!passes", "fails" -> language.say("并非：", "not: ") + title(name);
            case "notFails", "!fails" -> title(name) + language.say("（或尚不知）", " (or not known)");
            case "unknown" -> language.say("尚不知：", "not known: ") + title(name);
            case "lacksFigure" -> language.say("缺少数字：", "lacks a figure: ") + title(name);
            case "has" -> language.say("已提出 ", "proposed: ") + name;
            case "hasNot" -> language.say("未提出 ", "not proposed: ") + name;
            case "hasAt" -> language.say("已提出 ", "proposed: ") + name + language.say("，等级 ", ", ") + second;
            case "pending" -> name + language.say(" 待数据", " is pending");
            default -> throw new IllegalArgumentException("No words for the question (" + found.group() + ")");
        };
    }

    private String title(String test) {
        PackTest found = pack.test(test);
        return language.say("“" + found.title().zh() + "”", "“" + found.title().en() + "”");
    }

    /** Feeds of the tests that it cites, and the earlier outcomes that it asks for. */
    String restsOn(RuleInfo rule) {
        List<String> feeds = rule.tests().stream()
                .flatMap(test -> pack.test(test).feeds().stream())
                .distinct()
                .sorted()
                .toList();
        String after = String.join(", ", rule.after());
        return Markdown.codes(feeds) + (feeds.isEmpty() || after.isEmpty() ? "" : "; ") + after;
    }
}

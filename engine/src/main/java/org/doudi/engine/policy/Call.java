package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of the vocabulary, asked or said in a rule: {@code passes("income.below_dibao")}. Rules are nothing but these
 * words, joined by and, or, not; whatever else stands in one is refused before anything of it can run.
 */
record Call(String word, List<String> arguments) {

    /** Turns a name that rules use into the number that profiles know it by. */
    interface Numbering {
        int numberOf(String word, String name);
    }

    /** What rules may ask the profile of an area. */
    static final Set<String> OF_AREAS = Set.of("within", "reaches", "exceeds", "nothing");

    /** What rules may ask a profile. */
    static final Set<String> QUESTIONS = Set.of(
            "within",
            "reaches",
            "exceeds",
            "nothing",
            "passes",
            "fails",
            "notFails",
            "unknown",
            "has",
            "hasNot",
            "hasAt",
            "pending",
            "lacksFigure",
            "ageFrom",
            "ageBelow",
            "certificate",
            "newCertificate",
            "failedItems",
            "child");

    /** What rules may conclude. */
    static final Set<String> CONCLUSIONS = Saying.words();

    /** The name under which a rule knows whom it speaks of. */
    static final String SUBJECT = "$it";

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([A-Za-z]+)\\s*\\(|\"([^\"\\\\]*)\"|([0-9]+)|(&&|\\|\\||[!(),]))", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]+)\\s*\\(\\s*\"([^\"\\\\]*)\"");
    private static final Pattern SAID =
            Pattern.compile("\\s*" + Pattern.quote(SUBJECT) + "\\.([A-Za-z]+)\\(([^)]*)\\);\\s*");
    private static final Pattern ARGUMENTS = Pattern.compile("(?:\\s*\"[^\"\\\\]*\"\\s*(?:,(?=\\s*\")|$))*");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"");

    Call {
        arguments = List.copyOf(arguments);
    }

    String first() {
        return arguments.isEmpty() ? "" : arguments.get(0);
    }

    /** The questions of a constraint. Null when it holds anything else. */
    static List<Call> asked(String constraint) {
        List<Call> calls = new ArrayList<>();
        Matcher token = TOKEN.matcher(constraint);
        int end = 0;
        String word = null;
        List<String> arguments = new ArrayList<>();
        while (token.find() && token.start() == end) {
            end = token.end();
            if (token.group(1) != null) {
                if (word != null || !QUESTIONS.contains(token.group(1))) {
                    return null;
                }
                word = token.group(1);
            } else if (word == null) {
                if (token.group(4) == null || token.group(4).equals(",")) {
                    return null;
                }
            } else if (")".equals(token.group(4))) {
                calls.add(new Call(word, arguments));
                word = null;
                arguments = new ArrayList<>();
            } else if (token.group(2) != null || token.group(3) != null) {
                arguments.add(token.group(2) != null ? token.group(2) : token.group(3));
            } else if (!",".equals(token.group(4))) {
                return null;
            }
        }
        return word == null && constraint.substring(end).isBlank() ? calls : null;
    }

    /** The constraint with the first argument of each question numbered, where the numbering has one for it. */
    static String numbered(String constraint, Numbering numbering) {
        return NAMED.matcher(constraint).replaceAll(found -> {
            int number = numbering.numberOf(found.group(1), found.group(2));
            return number < 0 ? Matcher.quoteReplacement(found.group()) : found.group(1) + "(" + number;
        });
    }

    /** The one conclusion of a consequence. Null when it holds anything else. */
    static Call said(String consequence) {
        Matcher statement = SAID.matcher(consequence);
        if (!statement.matches()
                || !CONCLUSIONS.contains(statement.group(1))
                || !ARGUMENTS.matcher(statement.group(2)).matches()) {
            return null;
        }
        List<String> arguments = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(statement.group(2));
        while (argument.find()) {
            arguments.add(argument.group(1));
        }
        return new Call(statement.group(1), arguments);
    }
}

package org.doudi.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes of rules, of decision tables and of the sentences they are made of. Each of them is compiled: seconds. */
final class RuleMutations {

    private static final Map<String, List<String>> WORDS = Map.of(
            "passes(", List.of("notFails(", "fails("),
            "notFails(", List.of("passes("),
            "fails(", List.of("passes("),
            "hasNot(", List.of("has("),
            " || ", List.of(" && "));

    private static final Pattern ASKED = Pattern.compile("passes\\(\"([^\"]+)\"");

    private final PackText pack;
    private final Set<String> neverUntold;
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleMutations(PackText pack) {
        this.pack = pack;
        neverUntold = pack.lines("definitions/tests.csv").stream()
                .map(CsvCells::of)
                .filter(test -> test.raw().contains("known"))
                .map(test -> test.text(0))
                .collect(Collectors.toSet());
    }

    static List<Mutant> of(PackText pack) {
        RuleMutations all = new RuleMutations(pack);
        all.pack.files(name -> name.endsWith(".dslr")).forEach(all::rules);
        all.pack.files(name -> name.endsWith(".dsl")).forEach(all::vocabulary);
        all.pack.files(name -> name.endsWith(".csv")).forEach(all::table);
        return all.mutants;
    }

    /** A rule not there; a condition of it not there; what it concludes of another severity. */
    private void rules(String file) {
        List<String> lines = pack.lines(file);
        int rule = 0;
        boolean concludes = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("rule ")) {
                rule = i;
                concludes = false;
            } else if (line.startsWith("- ")) {
                mutants.add(pack.without(file, i));
            } else if (line.equals("then")) {
                concludes = true;
            } else if (line.equals("end")) {
                mutants.add(pack.without(file, rule, i - rule + 1));
            } else if (concludes) {
                for (String changed : Changes.severities(lines.get(i))) {
                    with(file, i, changed);
                }
            }
        }
    }

    /** A test that is asked for less or more strictly, or not at all. */
    private void vocabulary(String file) {
        List<String> lines = pack.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("[when]") || !line.contains("=")) {
                continue;
            }
            int means = line.indexOf('=') + 1;
            String sentence = line.substring(0, means);
            String meaning = line.substring(means);
            int at = i;
            WORDS.forEach((word, others) -> {
                for (String other : others) {
                    for (String changed : Changes.words(meaning, word, other)) {
                        if (!changed.contains("notF" + other) && !asksTheSame(meaning, changed)) {
                            with(file, at, sentence + changed);
                        }
                    }
                }
            });
            for (String part : meaning.split(", ")) {
                if (meaning.contains(", ")) {
                    with(file, at, sentence + meaning.replace(part + ", ", "").replace(", " + part, ""));
                }
            }
        }
    }

    /** A test judged on what is known that does not fail passes. */
    private boolean asksTheSame(String meaning, String changed) {
        Matcher asked = ASKED.matcher(meaning);
        while (asked.find()) {
            String other = meaning.substring(0, asked.start()) + "notFails(" + meaning.substring(asked.start() + 7);
            if (other.equals(changed)) {
                return neverUntold.contains(asked.group(1));
            }
        }
        return false;
    }

    /** A row of a decision table, or a condition of it, not there; a number of it a step away; a severity of it another. */
    private void table(String file) {
        List<String> lines = pack.lines(file);
        int rows = Integer.MAX_VALUE;
        List<String> columns = List.of();
        for (int i = 0; i < lines.size(); i++) {
            CsvCells row = CsvCells.of(lines.get(i));
            if (row.text(0).startsWith("RuleTable")) {
                // Below the title: kinds of columns, patterns, conditions, headings.
                rows = i + 5;
                columns = CsvCells.of(lines.get(i + 1)).raw();
            } else if (lines.get(i).replace(",", "").isBlank()) {
                rows = Integer.MAX_VALUE;
            } else if (i >= rows) {
                mutants.add(pack.without(file, i));
                conditions(file, i, row, columns);
                for (int cell = 0; cell < row.raw().size(); cell++) {
                    String text = row.text(cell);
                    List<String> others = new ArrayList<>(Changes.severities(text));
                    if (text.matches("[\\d, ]+|\\p{IsHan}+,\\d")) {
                        others.addAll(Changes.numbers(text));
                    }
                    for (String other : others) {
                        with(file, i, row.with(cell, other));
                    }
                }
            }
        }
    }

    /** Each of a row's conditions not there, unless it is the only one. */
    private void conditions(String file, int line, CsvCells row, List<String> columns) {
        List<Integer> asked = new ArrayList<>();
        for (int cell = 0; cell < columns.size(); cell++) {
            if (columns.get(cell).equals("CONDITION") && !row.text(cell).isEmpty()) {
                asked.add(cell);
            }
        }
        if (asked.size() > 1) {
            asked.forEach(cell -> with(file, line, row.with(cell, "")));
        }
    }

    private void with(String file, int line, String changed) {
        pack.with(file, line, changed).ifPresent(mutants::add);
    }
}

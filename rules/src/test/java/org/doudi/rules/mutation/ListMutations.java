package org.doudi.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes of the pack's lists and figures: none of them touches a rule, so that nothing is compiled for them. */
final class ListMutations {

    /** The day from which figures hold that the page gives no day for. */
    private static final String EVER = "2000-01-01";

    private static final Map<String, String> FLAGS = Map.of("yes", "no", "no", "yes", "subtracted", "yes");

    /** Quantities that are unknown without their feed whatever a test says of it: to change that changes nothing. */
    private static final Set<String> UNTOLD_BY_THEMSELVES = Set.of("pc", "own_income", "counted_income");

    private final PackText pack;
    private final List<Mutant> mutants = new ArrayList<>();

    private ListMutations(PackText pack) {
        this.pack = pack;
    }

    static List<Mutant> of(PackText pack) {
        ListMutations all = new ListMutations(pack);
        for (String file : pack.files(name -> name.endsWith(".csv") && !name.equals("regions.csv"))) {
            all.file(file);
        }
        return all.mutants;
    }

    private void file(String file) {
        List<String> lines = pack.lines(file);
        List<String> header = CsvCells.of(lines.get(0)).raw();
        for (int i = 1; i < lines.size(); i++) {
            CsvCells row = CsvCells.of(lines.get(i));
            if (header.get(0).equals("parameter") && header.contains("value")) {
                figure(file, i, header, row);
            } else if (file.equals("definitions/tests.csv")) {
                test(file, i, header, row);
            } else if (file.equals("definitions/amounts.csv")) {
                amount(file, i, header.indexOf("formula"), row);
            } else if (file.startsWith("standards/")) {
                entry(file, i, header, row);
            }
        }
    }

    /** A figure a step higher and lower, a day later, or not there. */
    private void figure(String file, int line, List<String> header, CsvCells row) {
        int value = header.indexOf("value");
        Changes.numbers(row.text(value)).forEach(changed -> with(file, line, row.with(value, changed)));
        int from = header.indexOf("from");
        if (!row.text(from).equals(EVER)) {
            Changes.days(row.text(from)).forEach(changed -> with(file, line, row.with(from, changed)));
        }
        mutants.add(pack.without(file, line));
    }

    private void test(String file, int line, List<String> header, CsvCells row) {
        int sign = header.indexOf("sign");
        with(file, line, row.with(sign, Changes.sign(row.text(sign))));
        int limit = header.indexOf("limit");
        Changes.numbers(row.text(limit)).forEach(changed -> with(file, line, row.with(limit, changed)));
        int feeds = header.indexOf("feeds");
        int missing = header.indexOf("when_missing");
        if (row.text(feeds).isEmpty() || UNTOLD_BY_THEMSELVES.contains(row.text(header.indexOf("observed")))) {
            return;
        }
        for (String other : List.of("unknown", "settled", "known")) {
            with(file, line, row.with(missing, other));
        }
        if (!row.text(missing).equals("known")) {
            for (String feed : row.text(feeds).split(";")) {
                with(
                        file,
                        line,
                        row.with(
                                feeds,
                                row.text(feeds).replaceFirst(feed + ";?", "").replaceFirst(";$", "")));
            }
        }
    }

    private void amount(String file, int line, int formula, CsvCells row) {
        String text = row.text(formula);
        Changes.words(text, " + ", " - ").forEach(changed -> with(file, line, row.with(formula, changed)));
        Changes.words(text, " - ", " + ").forEach(changed -> with(file, line, row.with(formula, changed)));
        Changes.words(text, "max(", "min(").forEach(changed -> with(file, line, row.with(formula, changed)));
        Changes.words(text, "@year_end", "").forEach(changed -> with(file, line, row.with(formula, changed)));
    }

    /** Any number of a list's row a step more and less, any flag turned, the row not there. */
    private void entry(String file, int line, List<String> header, CsvCells row) {
        for (int i = 1; i < header.size() && !header.get(i).equals("basis"); i++) {
            int cell = i;
            String text = row.text(cell);
            if (text.matches("\\d{1,5}")) {
                Changes.numbers(text).forEach(changed -> with(file, line, row.with(cell, changed)));
            } else if (FLAGS.containsKey(text)) {
                with(file, line, row.with(cell, FLAGS.get(text)));
            } else if (header.get(cell).equals("role")) {
                with(file, line, row.with(cell, "exempt"));
            }
        }
        mutants.add(pack.without(file, line));
    }

    private void with(String file, int line, String changed) {
        pack.with(file, line, changed).ifPresent(mutants::add);
    }
}

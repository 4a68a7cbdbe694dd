package org.doudi.engine.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named amounts of a pack and how each is calculated. */
final class Amounts {

    static final String FILE = "definitions/amounts.csv";
    private static final List<String> COLUMNS = List.of("code", "title_zh", "title_en", "subject", "formula", "basis");

    private final Map<String, Amount> byCode = new LinkedHashMap<>();
    private final Map<String, Expression> formulas = new LinkedHashMap<>();

    private Amounts() {}

    static Amounts read(PackFiles files, Terms terms, Faults faults) {
        Amounts amounts = new Amounts();
        List<String> levels = Level.OF_HOUSEHOLDS;
        for (CsvTable.Row row : CsvTable.read(files, FILE, COLUMNS, faults)) {
            String word = Cells.oneOf(row, "subject", levels, faults);
            if (word == null) {
                continue;
            }
            Level level = Level.valueOf(word.toUpperCase(java.util.Locale.ROOT));
            Expression formula = ExpressionParser.parse(row.text("formula"), terms, level, row.at("formula"), faults);
            if (formula == null) {
                continue;
            }
            amounts.formulas.put(row.text("code"), formula);
            Amount amount = new Amount(
                    row.text("code"),
                    new Text(row.text("title_zh"), row.text("title_en")),
                    level,
                    formula.source(),
                    row.text("basis"),
                    row.at("code"));
            if (amounts.byCode.put(amount.code(), amount) != null) {
                faults.add(
                        "amount.twice",
                        row.at("code"),
                        new Text("金额 " + amount.code() + " 出现两次。", "The amount " + amount.code() + " is listed twice."),
                        new Text("请改名或删去一行。", "Rename or remove one of them."));
            }
        }
        return amounts;
    }

    Amount find(String code) {
        return byCode.get(code);
    }

    List<Amount> all() {
        return List.copyOf(byCode.values());
    }

    Expression formula(String code) {
        return formulas.get(code);
    }
}

package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Formulas of the most that programs grant, by program. */
final class Ceilings {

    static final String FILE = "standards/referral-ceilings.csv";
    private static final List<String> COLUMNS = List.of("program", "title_zh", "title_en", "formula", "unit", "basis");
    private static final int FEN = 2;

    private record Formula(Text title, Expression expression, String unit, String basis) {}

    private final Map<String, List<Formula>> byProgram = new HashMap<>();

    private Ceilings() {}

    /** A pack without the file has no ceilings. */
    static Ceilings read(PackFiles files, Terms terms, ReferralPrograms programs, Faults faults) {
        Ceilings ceilings = new Ceilings();
        if (files.has(FILE)) {
            for (CsvTable.Row row : CsvTable.read(files, FILE, COLUMNS, faults)) {
                ceilings.add(row, terms, programs, faults);
            }
        }
        return ceilings;
    }

    private void add(CsvTable.Row row, Terms terms, ReferralPrograms programs, Faults faults) {
        String program = row.text("program");
        if (programs.find(program) == null) {
            faults.add(
                    "ceiling.unknown_program",
                    row.at("program"),
                    new Text("没有转介项目 " + program + "。", "There is no program " + program + "."),
                    new Text(
                            "项目列在 standards/referral-programs.csv。",
                            "Programs are listed in standards/referral-programs.csv."));
        }
        Expression formula =
                ExpressionParser.parse(row.text("formula"), terms, Level.HOUSEHOLD, row.at("formula"), faults);
        if (formula != null && !formula.isOfFiguresOnly()) {
            faults.add(
                    "ceiling.not_of_figures",
                    row.at("formula"),
                    new Text("上限只能由参数算出。", "A ceiling can only be calculated from figures."),
                    new Text("请只用 standards 中的参数。", "Use nothing but parameters of standards."));
        } else if (formula != null) {
            byProgram
                    .computeIfAbsent(program, any -> new ArrayList<>(2))
                    .add(new Formula(
                            new Text(row.text("title_zh"), row.text("title_en")),
                            formula,
                            row.text("unit"),
                            row.text("basis")));
        }
    }

    List<Ceiling> of(String program, PlaceFigures figures) {
        return byProgram.getOrDefault(program, List.of()).stream()
                .map(formula -> ceiling(formula, figures))
                .toList();
    }

    private static Ceiling ceiling(Formula formula, PlaceFigures figures) {
        Measured worth = formula.expression().ofFigures(figures);
        Optional<FigureStatus> status = formula.expression().parameters().stream()
                .map(figures::figure)
                .filter(Objects::nonNull)
                .map(Figure::status)
                .max(Comparator.naturalOrder());
        return new Ceiling(
                formula.title(),
                worth instanceof Measured.Known known ? known.value().rounded(FEN) : null,
                formula.unit(),
                status.orElse(FigureStatus.PLACEHOLDER),
                formula.basis());
    }
}

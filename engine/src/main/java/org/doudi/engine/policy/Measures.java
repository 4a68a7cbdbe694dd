package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The measures of a pack by code. A pack that watches no indicators has none. */
final class Measures {

    static final String FILE = "definitions/measures.csv";
    private static final List<String> COLUMNS =
            List.of("code", "title_zh", "title_en", "part", "whole", "feeds", "unit", "basis");

    private final Map<String, AreaMeasure> byCode;

    private Measures(Map<String, AreaMeasure> byCode) {
        this.byCode = byCode;
    }

    /** @param tallies names under which the rules count; null while some rules could not be read */
    static Measures read(
            PackFiles files, Figures figures, Kinds kinds, Set<String> tallies, FeedAges feeds, Faults faults) {
        Map<String, AreaMeasure> byCode = new LinkedHashMap<>();
        if (!files.has(FILE)) {
            return new Measures(byCode);
        }
        for (CsvTable.Row row : CsvTable.read(files, FILE, COLUMNS, faults)) {
            List<Term> part = terms(row, "part", faults);
            List<Term> whole = terms(row, "whole", faults);
            if (part == null || whole == null) {
                continue;
            }
            List<Term> all = new ArrayList<>(part);
            all.addAll(whole);
            all.forEach(term -> check(term, figures, kinds, tallies, row, faults));
            List<String> needed = row.text("feeds").isEmpty()
                    ? List.of()
                    : List.of(row.text("feeds").split(";"));
            needed.stream()
                    .filter(feed -> !feeds.feeds().contains(feed))
                    .forEach(feed -> faults.add(
                            "measure.unknown_feed",
                            row.at("feeds"),
                            new Text("没有数据来源 " + feed + "。", "There is no feed " + feed + "."),
                            new Text("来源列在 standards/feeds.csv。", "Feeds are listed in standards/feeds.csv.")));
            AreaMeasure measure = new AreaMeasure(
                    row.text("code"),
                    new Text(row.text("title_zh"), row.text("title_en")),
                    part,
                    whole,
                    needed,
                    row.text("unit"),
                    row.text("basis"));
            if (byCode.put(measure.code(), measure) != null) {
                faults.add(
                        "measure.twice",
                        row.at("code"),
                        new Text(
                                "计量 " + measure.code() + " 出现两次。",
                                "The measure " + measure.code() + " is listed twice."),
                        new Text("请改名或删去一行。", "Rename or remove one of them."));
            }
        }
        return new Measures(byCode);
    }

    private static List<Term> terms(CsvTable.Row row, String column, Faults faults) {
        String text = row.text(column);
        List<Term> terms = column.equals("part") && text.isEmpty() ? null : Term.sum(text);
        if (terms == null) {
            faults.add(
                    "measure.unreadable",
                    row.at(column),
                    new Text("无法读取（" + text + "）。", "Cannot be read (" + text + ")."),
                    new Text(
                            "写成以 + 相连的项，如 facilities:meals；可用的项见 README。",
                            "Write terms joined by +, such as facilities:meals; the README lists them."));
        }
        return terms;
    }

    private static void check(
            Term term, Figures figures, Kinds kinds, Set<String> tallies, CsvTable.Row row, Faults faults) {
        List<String> names = term.arguments();
        boolean known = switch (term.word()) {
            case FIGURE, URBAN, RURAL -> figures.parameters().contains(term.first());
            case FACILITIES, NEW_PLACES -> kinds.knows("facilities", term.first());
            case TOWNSHIPS, COMMUNITIES -> kinds.knows(AreaKinds.REGIONS, term.first());
            case TOWNSHIPS_WITH, COMMUNITIES_WITH ->
                kinds.knows(AreaKinds.REGIONS, term.first()) && kinds.knows("facilities", names.get(1));
            case RESOURCES, SERVED -> kinds.knows("resources", term.first());
            case TALLY -> tallies == null || tallies.contains(term.first());
        };
        if (!known) {
            faults.add(
                    "measure.unknown_name",
                    row.at("part"),
                    new Text("没有 " + term + " 所说的名称。", "Nothing has the name that " + term + " speaks of."),
                    new Text(
                            "参数列在 standards，角色列在 standards/kinds.csv，计数由规则的 tally 给出。",
                            "Parameters are listed in standards, roles in standards/kinds.csv; tallies come from rules."));
        }
    }

    /** Null when the pack has no such measure. */
    AreaMeasure find(String code) {
        return byCode.get(code);
    }

    Collection<AreaMeasure> all() {
        return byCode.values();
    }
}

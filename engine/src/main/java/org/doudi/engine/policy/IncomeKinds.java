package org.doudi.engine.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of income that senders may report, and whether each counts. */
public final class IncomeKinds {

    /** How a kind enters a household's counted income. */
    public enum Counting {
        ADDED,
        SUBTRACTED,
        IGNORED
    }

    /**
     * @param nameZh the kind's name, which senders may use as well as the code
     * @param source wage, business, property or transfer
     */
    public record Kind(String code, String nameZh, String source, Counting counting, String basis) {

        boolean isWage() {
            return source.equals("wage");
        }
    }

    private static final Map<String, Counting> WORDS =
            Map.of("yes", Counting.ADDED, "subtracted", Counting.SUBTRACTED, "no", Counting.IGNORED);
    private static final Set<String> SOURCES = Set.of("wage", "business", "property", "transfer");

    private final Map<String, Kind> byCode;
    /** The same without an order, for the millions of lines of a city. */
    private final Map<String, Kind> found;

    private IncomeKinds(Map<String, Kind> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
        found = new HashMap<>(byCode);
    }

    static IncomeKinds read(PackFiles files, Faults faults) {
        Map<String, Kind> byCode = new LinkedHashMap<>();
        for (CsvTable.Row row : CsvTable.read(
                files,
                "standards/income-kinds.csv",
                List.of("kind", "name_zh", "class", "countable", "basis"),
                faults)) {
            String source = Cells.oneOf(row, "class", SOURCES, faults);
            String countable = Cells.oneOf(row, "countable", WORDS.keySet(), faults);
            if (source != null && countable != null) {
                byCode.put(
                        row.text("kind"),
                        new Kind(
                                row.text("kind"),
                                row.text("name_zh"),
                                source,
                                WORDS.get(countable),
                                row.text("basis")));
            }
        }
        return new IncomeKinds(byCode);
    }

    /** Null when the pack has no such kind. */
    public Kind find(String code) {
        return found.get(code);
    }

    public Map<String, Kind> all() {
        return byCode;
    }
}

package org.doudi.engine.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** What reasons of referrals rest on, by outcome. Outcomes that are not listed rest on no single row and no window. */
public final class ReasonGrounds {

    static final String FILE = "standards/referral-reasons.csv";
    private static final List<String> COLUMNS =
            List.of("outcome", "feed", "each_row", "qualifiers", "window", "counted", "basis");
    private static final List<String> FEEDS = words(ReasonGround.Feed.values());
    private static final List<String> COUNTED = words(ReasonGround.Counted.values());

    private final Map<String, ReasonGround> byOutcome;

    private ReasonGrounds(Map<String, ReasonGround> byOutcome) {
        this.byOutcome = Collections.unmodifiableMap(byOutcome);
    }

    /** A pack without the file has no such grounds. */
    static ReasonGrounds read(PackFiles files, SortedSet<String> parameters, Faults faults) {
        Map<String, ReasonGround> byOutcome = new LinkedHashMap<>();
        if (files.has(FILE)) {
            for (CsvTable.Row row : CsvTable.read(files, FILE, COLUMNS, faults)) {
                checkWindow(row, parameters, faults);
                byOutcome.put(row.text("outcome"), ground(row, faults));
            }
        }
        return new ReasonGrounds(byOutcome);
    }

    private static ReasonGround ground(CsvTable.Row row, Faults faults) {
        String feed = row.text("feed").isEmpty() ? null : Cells.oneOf(row, "feed", FEEDS, faults);
        String eachRow = Cells.oneOf(row, "each_row", List.of("true", "false"), faults);
        String counted = Cells.oneOf(row, "counted", COUNTED, faults);
        String qualifiers = row.text("qualifiers");
        return new ReasonGround(
                row.text("outcome"),
                feed == null ? null : ReasonGround.Feed.valueOf(feed.toUpperCase(Locale.ROOT)),
                "true".equals(eachRow),
                qualifiers.isEmpty() ? Set.of() : Set.of(qualifiers.split(";")),
                row.text("window"),
                counted == null
                        ? ReasonGround.Counted.WHILE_HOLDING
                        : ReasonGround.Counted.valueOf(counted.toUpperCase(Locale.ROOT)));
    }

    private static void checkWindow(CsvTable.Row row, SortedSet<String> parameters, Faults faults) {
        String window = row.text("window");
        if (!window.isEmpty() && !parameters.contains(window)) {
            faults.add(
                    "reason.unknown_window",
                    row.at("window"),
                    new Text("没有参数 " + window + "。", "There is no parameter " + window + "."),
                    new Text("参数列在 standards。", "Parameters are listed in standards."));
        }
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    public Optional<ReasonGround> of(String outcome) {
        return Optional.ofNullable(byOutcome.get(outcome));
    }

    public Collection<ReasonGround> all() {
        return byOutcome.values();
    }
}

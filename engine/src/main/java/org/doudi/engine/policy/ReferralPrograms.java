package org.doudi.engine.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The programs of a pack by code, in the pack's order. */
public final class ReferralPrograms {

    private static final List<String> COLUMNS = List.of(
            "code",
            "title_zh",
            "title_en",
            "department_zh",
            "department_en",
            "queue",
            "level",
            "sla_working_days",
            "basis");
    private static final List<String> STATUSES =
            Arrays.stream(FigureStatus.values()).map(FigureStatus::word).toList();

    private final Map<String, ReferralProgram> byCode;

    private ReferralPrograms(Map<String, ReferralProgram> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
    }

    static ReferralPrograms read(PackFiles files, Faults faults) {
        Map<String, ReferralProgram> byCode = new LinkedHashMap<>();
        for (CsvTable.Row row : CsvTable.read(files, "standards/referral-programs.csv", COLUMNS, faults)) {
            int sla = Cells.wholeNumber(row, "sla_working_days", faults);
            boolean red = !row.text("sla_red_working_days").isEmpty();
            String status = row.text("status").isEmpty() ? "adopted" : Cells.oneOf(row, "status", STATUSES, faults);
            byCode.put(
                    row.text("code"),
                    new ReferralProgram(
                            row.text("code"),
                            new Text(row.text("title_zh"), row.text("title_en")),
                            new Text(row.text("department_zh"), row.text("department_en")),
                            row.text("queue"),
                            row.text("level"),
                            sla,
                            red ? Cells.wholeNumber(row, "sla_red_working_days", faults) : sla,
                            row.text("rest"),
                            row.text("quiet"),
                            tells(row),
                            status == null ? null : FigureStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                            row.text("basis")));
        }
        return new ReferralPrograms(byCode);
    }

    private static Set<String> tells(CsvTable.Row row) {
        return row.text("tells").isEmpty() ? Set.of() : Set.of(row.text("tells").split(";"));
    }

    /** Null when the pack has no such program. */
    public ReferralProgram find(String code) {
        return byCode.get(code);
    }

    public Collection<ReferralProgram> all() {
        return byCode.values();
    }
}

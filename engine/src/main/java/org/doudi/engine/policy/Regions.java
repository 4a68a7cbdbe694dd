package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The divisions of the pack's city and those above it. */
public final class Regions {

    /** The whole country: where a look-up of a figure ends. */
    public static final String COUNTRY = "000000";

    private final Map<String, Region> byCode;
    private final Map<String, String> currentOf = new HashMap<>();

    private Regions(Map<String, Region> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
        byCode.values().forEach(region -> region.replaces().forEach(old -> currentOf.put(old, region.code())));
    }

    static Regions read(PackFiles files, Faults faults) {
        String name = "regions.csv";
        Map<String, Region> byCode = new LinkedHashMap<>();
        List<CsvTable.Row> rows = CsvTable.read(files, name, List.of("code", "name", "level", "parent"), faults);
        for (CsvTable.Row row : rows) {
            String replaces = row.text("replaces");
            Region region = new Region(
                    row.text("code"),
                    row.text("name"),
                    row.text("level"),
                    row.text("parent"),
                    replaces.isEmpty() ? Set.of() : Set.of(replaces.split(";")));
            if (byCode.put(region.code(), region) != null) {
                faults.add(
                        "region.twice",
                        row.at("code"),
                        new Text(
                                "区划代码 " + region.code() + " 出现两次。",
                                "The division " + region.code() + " is listed twice."),
                        new Text("请删去一行。", "Remove one of the two rows."));
            }
        }
        for (CsvTable.Row row : rows) {
            String parent = row.text("parent");
            if (!parent.isEmpty() && !byCode.containsKey(parent)) {
                faults.add(
                        "region.parent_unknown",
                        row.at("parent"),
                        new Text(
                                "上级区划 " + parent + " 不在表中。", "The parent division " + parent + " is not in the table."),
                        new Text("请补上该区划，或改正代码。", "Add it, or correct the code."));
            }
        }
        return new Regions(byCode);
    }

    /** The division itself, then those that it lies in, up to the country. An unknown code has only the country above it. */
    public List<String> upwards(String code) {
        List<String> chain = new ArrayList<>();
        String at = code;
        while (at != null && !at.isEmpty() && !chain.contains(at)) {
            chain.add(at);
            Region region = byCode.get(at);
            at = region == null ? null : region.parent();
        }
        if (!chain.contains(COUNTRY)) {
            chain.add(COUNTRY);
        }
        return chain;
    }

    public Collection<Region> all() {
        return byCode.values();
    }

    /** Null when there is no such division. */
    public Region find(String code) {
        return byCode.get(code);
    }

    public boolean isKnown(String code) {
        return byCode.containsKey(code);
    }

    public boolean isCounty(String code) {
        return isAt(code, "county");
    }

    public boolean isTownshipOf(String township, String county) {
        return isAt(township, "township") && byCode.get(township).parent().equals(county);
    }

    public boolean isVillageOf(String village, String township) {
        return isAt(village, "village") && byCode.get(village).parent().equals(township);
    }

    /** The code that stands for this one today; the code itself where nothing changed. */
    public String current(String code) {
        return currentOf.getOrDefault(code, code);
    }

    private boolean isAt(String code, String level) {
        Region region = byCode.get(code);
        return region != null && region.level().equals(level);
    }
}

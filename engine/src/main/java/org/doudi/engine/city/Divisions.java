package org.doudi.engine.city;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The city's counties, townships and villages as the pack's {@code regions.csv} lists them. */
final class Divisions {
    /** A row of {@code regions.csv}; {@code replaces} is the county's code of former times, or null. */
    record Region(String code, String name, String level, String parent, String replaces) {}

    private final Map<String, Region> counties = new TreeMap<>();
    private final Map<String, Region> townships = new TreeMap<>();
    private final List<Village> urban = new ArrayList<>();
    private final List<Village> rural = new ArrayList<>();

    private Divisions(Map<String, Region> all) {
        for (Region region : all.values()) {
            switch (region.level()) {
                case "county" -> counties.put(region.code(), region);
                case "township" -> townships.put(region.code(), region);
                default -> {}
            }
        }
        for (Region region : all.values()) {
            Region township = region.parent() == null ? null : townships.get(region.parent());
            if (region.level().equals("village") && township != null && counties.containsKey(township.parent())) {
                boolean town = isTown(region.name());
                (town ? urban : rural)
                        .add(new Village(
                                region.code(),
                                region.name(),
                                township.code(),
                                township.name(),
                                township.parent(),
                                town));
            }
        }
    }

    /** Reads {@code regions.csv} of the pack in this folder. */
    static Divisions of(Path pack) {
        Map<String, Region> all = new LinkedHashMap<>();
        for (Map<String, String> row : rows(pack.resolve("regions.csv"))) {
            Region region = new Region(
                    row.get("code"), row.get("name"), row.get("level"), row.get("parent"), row.get("replaces"));
            all.put(region.code(), region);
        }
        Divisions divisions = new Divisions(all);
        if (divisions.urban.isEmpty() || divisions.rural.isEmpty()) {
            throw CityException.tooFewDivisions(pack.resolve("regions.csv"));
        }
        return divisions;
    }

    private static boolean isTown(String name) {
        return !name.endsWith("村委会") && !name.endsWith("村");
    }

    static List<Map<String, String>> rows(Path csv) {
        if (!Files.isRegularFile(csv)) {
            throw CityException.noPack(csv);
        }
        CsvParserSettings settings = new CsvParserSettings();
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setMaxCharsPerColumn(100_000);
        List<Map<String, String>> rows = new ArrayList<>();
        String[] header = null;
        for (String[] cells : new CsvParser(settings).parseAll(csv.toFile(), StandardCharsets.UTF_8)) {
            if (header == null) {
                header = cells;
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length && i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** County codes in ascending order. */
    List<String> counties() {
        return List.copyOf(counties.keySet());
    }

    List<Region> townships() {
        return List.copyOf(townships.values());
    }

    List<Village> villages(boolean town) {
        return town ? urban : rural;
    }

    /** The county's code of former times, else its own: identity numbers given long ago begin with it. */
    String formerCode(String county) {
        Region region = counties.get(county);
        return region == null || region.replaces() == null
                ? county
                : region.replaces().split(";")[0];
    }

    /** Villages hold about as many people as each other, so a county with more of them has more households. */
    Village somewhere(Dice dice, boolean town) {
        List<Village> from = villages(town);
        return from.get(dice.below(from.size()));
    }
}

package org.doudi.engine.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pack's figures on the city's date. The city leans towards households near the lines that rules draw, so it must
 * know the lines; where the pack has no such figure the given one stands in, and the city is merely less interesting.
 */
final class PackFigures {
    private final Map<String, TreeMap<LocalDate, BigDecimal>> values = new HashMap<>();
    private final LocalDate date;

    private PackFigures(LocalDate date) {
        this.date = date;
    }

    static PackFigures of(Path pack, LocalDate date) {
        PackFigures figures = new PackFigures(date);
        Path standards = pack.resolve("standards");
        if (Files.isDirectory(standards)) {
            csvFiles(standards).forEach(figures::add);
        }
        return figures;
    }

    private static List<Path> csvFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path csv) {
        for (Map<String, String> row : Divisions.rows(csv)) {
            if (row.get("parameter") == null || row.get("from") == null || row.get("value") == null) {
                continue;
            }
            BigDecimal value = number(row.get("value"));
            if (value != null) {
                values.computeIfAbsent(
                                key(row.get("parameter"), row.get("area"), row.get("residence")), k -> new TreeMap<>())
                        .put(LocalDate.parse(row.get("from")), value);
            }
        }
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException listOfWords) {
            return null;
        }
    }

    private static String key(String parameter, String area, String residence) {
        return parameter + '|' + area + '|' + residence;
    }

    /** The figure in fen (or hundredths), by county, then city, province and country. */
    long hundredths(String parameter, String county, boolean urban, String otherwise) {
        String[] areas = {county, county.substring(0, 4) + "00", county.substring(0, 2) + "0000", "000000"};
        for (String area : areas) {
            for (String residence : new String[] {urban ? "urban" : "rural", "any"}) {
                TreeMap<LocalDate, BigDecimal> rows = values.get(key(parameter, area, residence));
                Map.Entry<LocalDate, BigDecimal> row = rows == null ? null : rows.floorEntry(date);
                if (row != null) {
                    return row.getValue().movePointRight(2).longValue();
                }
            }
        }
        return new BigDecimal(otherwise).movePointRight(2).longValue();
    }
}

package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** All figures of a pack, looked up by parameter, area, residence and date. */
public final class Figures {

    static final List<String> COLUMNS =
            List.of("parameter", "area", "residence", "from", "value", "unit", "status", "basis");
    private static final List<String> RESIDENCES = List.of("urban", "rural", "any");
    private static final List<String> STATUSES =
            Arrays.stream(FigureStatus.values()).map(FigureStatus::word).toList();
    static final String ANY = "any";

    private final Regions regions;
    private final SortedMap<String, Map<String, List<Figure>>> byParameter;
    private final List<Trial> trials;

    private Figures(Regions regions, SortedMap<String, Map<String, List<Figure>>> byParameter, List<Trial> trials) {
        this.regions = regions;
        this.byParameter = byParameter;
        this.trials = List.copyOf(trials);
    }

    static Figures read(PackFiles files, Regions regions, Faults faults) {
        SortedMap<String, Map<String, List<Figure>>> byParameter = new TreeMap<>();
        for (String name : files.in("standards")) {
            if (name.endsWith(".csv") && files.text(name).startsWith("parameter,")) {
                for (CsvTable.Row row : CsvTable.read(files, name, COLUMNS, faults)) {
                    Figure figure = figure(row, regions, faults);
                    if (figure != null) {
                        take(figure, byParameter, faults);
                    }
                }
            }
        }
        byParameter
                .values()
                .forEach(byPlace -> byPlace.values().forEach(rows -> rows.sort(Comparator.comparing(Figure::from))));
        return new Figures(regions, byParameter, List.of());
    }

    /** These figures with some replaced for a trial, on every date. */
    public Figures trying(Collection<Trial> replaced) {
        List<Trial> all = new ArrayList<>(replaced);
        all.addAll(trials);
        return new Figures(regions, byParameter, all);
    }

    /** Every parameter that has a figure, sorted. */
    public SortedSet<String> parameters() {
        return Collections.unmodifiableSortedSet((SortedSet<String>) byParameter.keySet());
    }

    /** Whether some figure, anywhere, comes into force after the one day and not after the other. */
    public boolean turnBetween(LocalDate after, LocalDate through) {
        return byParameter.values().stream()
                .flatMap(byPlace -> byPlace.values().stream())
                .flatMap(List::stream)
                .anyMatch(
                        figure -> figure.from().isAfter(after) && !figure.from().isAfter(through));
    }

    /** Every row of the parameter, in the order of place and date; none when there is no such parameter. */
    public List<Figure> rows(String parameter) {
        return byParameter.getOrDefault(parameter, Map.of()).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Figure::area)
                        .thenComparing(Figure::residence)
                        .thenComparing(Figure::from))
                .toList();
    }

    /**
     * The figure in force: of the nearest area that has one, the household's own residence before any, the latest from
     * on or before the day.
     */
    public Optional<Figure> inForce(String parameter, String area, String residence, LocalDate on) {
        return inForce(parameter, regions.upwards(area), residence, on);
    }

    private Optional<Figure> inForce(String parameter, List<String> areas, String residence, LocalDate on) {
        for (Trial trial : trials) {
            if (trial.speaksOf(parameter, areas, residence)) {
                return Optional.ofNullable(trial.value() == null ? null : trial.figure());
            }
        }
        Map<String, List<Figure>> byPlace = byParameter.get(parameter);
        if (byPlace == null) {
            return Optional.empty();
        }
        for (String area : areas) {
            Figure own = latest(byPlace.get(place(area, residence)), on);
            Figure found = own == null ? latest(byPlace.get(place(area, ANY)), on) : own;
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Everything in force in one place on one day, resolved once. */
    FigureTable resolve(Names names, String area, String residence, LocalDate on) {
        List<String> areas = regions.upwards(area);
        Figure[] inForce = new Figure[names.size()];
        for (int i = 0; i < inForce.length; i++) {
            inForce[i] = inForce(names.name(i), areas, residence, on).orElse(null);
        }
        return new FigureTable(names, inForce, nextChange(areas, residence, on));
    }

    private LocalDate nextChange(List<String> areas, String residence, LocalDate on) {
        LocalDate next = LocalDate.MAX;
        for (Map<String, List<Figure>> byPlace : byParameter.values()) {
            for (String area : areas) {
                for (String who : List.of(residence, ANY)) {
                    for (Figure figure : byPlace.getOrDefault(place(area, who), List.of())) {
                        if (figure.from().isAfter(on) && figure.from().isBefore(next)) {
                            next = figure.from();
                        }
                    }
                }
            }
        }
        return next;
    }

    private static Figure latest(List<Figure> rows, LocalDate on) {
        Figure latest = null;
        if (rows != null) {
            for (Figure row : rows) {
                if (!row.from().isAfter(on)) {
                    latest = row;
                }
            }
        }
        return latest;
    }

    private static String place(String area, String residence) {
        return area + "/" + residence;
    }

    private static Figure figure(CsvTable.Row row, Regions regions, Faults faults) {
        boolean list = row.text("unit").equals("list");
        String area = row.text("area");
        if (!regions.isKnown(area)) {
            faults.add(
                    "figure.unknown_area",
                    row.at("area"),
                    new Text("区划 " + area + " 不在 regions.csv 中。", "The area " + area + " is not in regions.csv."),
                    new Text("请改正代码，或补上区划。", "Correct the code, or add the division."));
        }
        String residence = Cells.oneOf(row, "residence", RESIDENCES, faults);
        String status = Cells.oneOf(row, "status", STATUSES, faults);
        LocalDate from = Cells.date(row, "from", faults);
        BigDecimal value = list ? null : Cells.number(row, "value", faults);
        if (row.text("basis").isEmpty()) {
            faults.add(
                    "figure.no_basis",
                    row.at("basis"),
                    new Text("没有写依据。", "The basis is empty."),
                    new Text("请写明文件名或文号。", "Name the document it comes from."));
        }
        if (residence == null || status == null) {
            return null;
        }
        return new Figure(
                row.text("parameter"),
                area,
                residence,
                from,
                value,
                list ? List.of(row.text("value").split(";")) : List.of(),
                row.text("unit"),
                FigureStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                row.text("basis"),
                row.at("parameter"));
    }

    private static void take(Figure figure, SortedMap<String, Map<String, List<Figure>>> byParameter, Faults faults) {
        List<Figure> rows = byParameter
                .computeIfAbsent(figure.parameter(), parameter -> new HashMap<>())
                .computeIfAbsent(place(figure.area(), figure.residence()), place -> new ArrayList<>());
        for (Figure other : rows) {
            if (other.from().equals(figure.from())) {
                String which = figure.parameter() + "(" + figure.area() + ", " + figure.residence() + ", "
                        + figure.from() + ")";
                faults.add(
                        "figure.twice",
                        figure.at(),
                        new Text(
                                which + " 有两行，另一行在 " + other.at() + "。",
                                which + " has two rows, the other at " + other.at() + "."),
                        new Text("请删去一行，或改正日期。", "Remove one of them, or correct the date."));
            }
        }
        rows.add(figure);
    }

    /**
     * A figure tried in place of the pack's own, in an area and below it.
     *
     * @param value null to try what happens when no row is in force
     */
    public record Trial(String parameter, String area, String residence, BigDecimal value) {

        boolean speaksOf(String other, List<String> areas, String who) {
            return parameter.equals(other) && areas.contains(area) && (residence.equals(ANY) || residence.equals(who));
        }

        Figure figure() {
            return new Figure(
                    parameter, area, residence, null, value, List.of(), "", FigureStatus.PLACEHOLDER, "试算 trial", null);
        }
    }
}

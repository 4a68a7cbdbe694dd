package org.doudi.engine.city;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** The partners' desks: which file a row goes into. All files are open at once, so that nothing need be kept. */
final class Desk {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Path folder;
    private final long seed;
    private final Night night;
    private final Calendar calendar;
    private final Map<String, PartnerFile> files = new LinkedHashMap<>();
    private final Map<String, PartnerFile> households = new LinkedHashMap<>();
    /** This county's households also came a month before, and its vehicles have not come since then. */
    private final String early;

    private final String late;
    private boolean changed;

    Desk(Path folder, long seed, Night night, Calendar calendar, List<String> counties) {
        this.folder = folder;
        this.seed = seed;
        this.night = night;
        this.calendar = calendar;
        early = counties.get(Math.min(3, counties.size() - 1));
        late = counties.size() > 1 ? counties.get(Math.min(5, counties.size() - 1)) : "";
        openHouseholds(counties);
        openIncomes();
        openPeople();
        openWealth(counties);
        openCare();
    }

    private void openHouseholds(List<String> counties) {
        FileStyle[] styles = {FileStyle.UTF8_BOM, FileStyle.GB18030, FileStyle.UTF8};
        for (int i = 0; i < counties.size(); i++) {
            String county = counties.get(i);
            PartnerFile.Manifest manifest = i % 4 == 0 ? PartnerFile.Manifest.PLAIN : PartnerFile.Manifest.NONE;
            households.put(county, households("households-" + county, 3, styles[i % 3], manifest, false));
        }
        households.put("early", households("households-" + early, 43, FileStyle.UTF8, PartnerFile.Manifest.NONE, true));
    }

    private void openIncomes() {
        Habits thousands = new Habits(Habits.Dates.COMPACT, "是", "否", true);
        add("人社", "income", 5, Layout.INCOME, FileStyle.GB18030_GZ, Habits.plain(Habits.Dates.DASHED));
        add("税务", "income", 4, Layout.INCOME, FileStyle.UTF8, thousands, PartnerFile.Manifest.PLAIN);
        add("核对", "income", 2, Layout.INCOME, FileStyle.UTF8_BOM, Habits.plain(Habits.Dates.SLASHED));
    }

    private void openPeople() {
        Habits yes = new Habits(Habits.Dates.DASHED, "1", "0", true);
        add("medical.before", "medical", 36, Layout.MEDICAL, FileStyle.UTF8_GZ, yes, PartnerFile.Manifest.NONE);
        add("medical", "medical", 1, Layout.MEDICAL, FileStyle.UTF8_GZ, yes, PartnerFile.Manifest.PLAIN);
        add("disability", "disability", 8, Layout.DISABILITY, FileStyle.GB18030, Habits.plain(Habits.Dates.CHINESE));
        add("unemployment", "unemployment", 6, Layout.UNEMPLOYMENT, FileStyle.UTF8, Habits.plain(Habits.Dates.DOTTED));
        add("education", "education", 25, Layout.EDUCATION, FileStyle.UTF8_BOM, Habits.plain(Habits.Dates.DASHED));
        add("deaths.before", "deaths", 31, Layout.DEATHS, FileStyle.UTF8, Habits.plain(Habits.Dates.DASHED));
        add("deaths", "deaths", 1, Layout.DEATHS, FileStyle.UTF8, Habits.plain(Habits.Dates.DASHED));
        add("incidents", "incidents", 1, Layout.INCIDENTS, FileStyle.GB18030, Habits.plain(Habits.Dates.SLASHED));
        add("custody", "custody", 7, Layout.CUSTODY, FileStyle.UTF8, Habits.plain(Habits.Dates.DASHED));
        add("leads", "leads", 0, Layout.LEADS, FileStyle.UTF8, Habits.plain(Habits.Dates.DASHED));
    }

    private void openWealth(List<String> counties) {
        Habits compact = Habits.plain(Habits.Dates.COMPACT);
        Set<String> punctual = new TreeSet<>(counties);
        punctual.remove(late);
        add(
                "vehicles",
                "vehicles",
                2,
                Layout.VEHICLES,
                FileStyle.GB18030_ZIP,
                Habits.plain(Habits.Dates.DASHED),
                new PartnerFile.Manifest(true, punctual));
        if (!late.isEmpty()) {
            add("vehicles.late", "vehicles-" + late, 75, Layout.VEHICLES, FileStyle.UTF8, compact);
        }
        add("properties", "properties", 4, Layout.PROPERTIES, FileStyle.GB18030, compact, PartnerFile.Manifest.PLAIN);
        add(
                "businesses",
                "businesses",
                5,
                Layout.BUSINESSES,
                FileStyle.UTF8,
                new Habits(Habits.Dates.DOTTED, "Y", "N", false));
        Habits thousands = new Habits(Habits.Dates.COMPACT, "是", "否", true);
        add("deposits.before", "deposits", 95, Layout.DEPOSITS, FileStyle.GB18030_GZ, compact);
        add("deposits", "deposits", 6, Layout.DEPOSITS, FileStyle.UTF8, thousands, PartnerFile.Manifest.PLAIN);
    }

    private void openCare() {
        Habits plain = Habits.plain(Habits.Dates.DASHED);
        int lastMonth = calendar.today().getDayOfMonth();
        add("assistance", "assistance", 1, Layout.ASSISTANCE, FileStyle.GB18030, plain, PartnerFile.Manifest.PLAIN);
        add("assessments", "assessments", 20, Layout.ASSESSMENTS, FileStyle.UTF8_BOM, plain);
        add("visits.before", "visits", lastMonth, Layout.VISITS, FileStyle.JSONL_GZ, plain);
        add("visits", "visits", 0, Layout.VISITS, FileStyle.JSONL, plain, PartnerFile.Manifest.PLAIN);
        add("elder_groups", "elder_groups", 60, Layout.ELDER_GROUPS, FileStyle.UTF8, plain);
        add("children", "children", 9, Layout.CHILDREN, FileStyle.UTF8, Habits.plain(Habits.Dates.CHINESE));
        add("monitored", "monitored", 12, Layout.MONITORED, FileStyle.GB18030, plain);
        add("facilities", "facilities", 30, Layout.FACILITIES, FileStyle.GB18030, plain);
        Path resources = path("resources", 30, ".xlsx");
        files.put(
                "resources",
                new PartnerFile(
                        resources,
                        Layout.RESOURCES,
                        plain,
                        new ExcelSheet(resources, Layout.RESOURCES.columns()),
                        PartnerFile.Manifest.NONE,
                        dice("resources", 30, ".xlsx"),
                        () -> true));
    }

    private void add(String desk, String name, int age, Layout layout, FileStyle style, Habits habits) {
        add(desk, name, age, layout, style, habits, PartnerFile.Manifest.NONE);
    }

    private void add(
            String desk,
            String name,
            int age,
            Layout layout,
            FileStyle style,
            Habits habits,
            PartnerFile.Manifest manifest) {
        files.put(desk, open(name, age, layout, style, habits, manifest, desk.contains(".")));
    }

    private PartnerFile households(
            String name, int age, FileStyle style, PartnerFile.Manifest manifest, boolean former) {
        return open(name, age, Layout.HOUSEHOLDS, style, Habits.plain(Habits.Dates.DASHED), manifest, former);
    }

    /** @param former whether it was sent before the first night, and is not sent again */
    private PartnerFile open(
            String name,
            int age,
            Layout layout,
            FileStyle style,
            Habits habits,
            PartnerFile.Manifest manifest,
            boolean former) {
        Path path = path(name, age, style.extension());
        boolean sent = !(former && night.next());
        Sheet sheet = sent ? new TextSheet(path, style, layout.columns()) : new NoSheet();
        return new PartnerFile(
                path,
                layout,
                habits,
                sheet,
                sent ? manifest : PartnerFile.Manifest.NONE,
                dice(name, age, style.extension()),
                sends(layout, sent));
    }

    private Path path(String name, int age, String extension) {
        return folder.resolve(name + "-" + DAY.format(night.dated(calendar.ago(age))) + extension);
    }

    private Dice dice(String name, int age, String extension) {
        return new Dice(seed, (name + "-" + DAY.format(calendar.ago(age)) + extension).hashCode());
    }

    private BooleanSupplier sends(Layout layout, boolean sent) {
        if (!sent) {
            return () -> false;
        }
        return night.next() && layout.tellsNews() ? () -> changed : () -> true;
    }

    /** Whether what follows is about a household whose life has changed since the first night. */
    void turnTo(boolean changed) {
        this.changed = changed;
    }

    /** Adds a row to the partner's newest file. */
    void row(String desk, Object... cells) {
        files.get(desk).row(cells);
    }

    /** Adds a row to the partner's older file when the day lies before that file was made, else to the newest. */
    void dated(String desk, LocalDate day, int olderFileAge, Object... cells) {
        files.get(day.isBefore(calendar.ago(olderFileAge)) ? desk + ".before" : desk)
                .row(cells);
    }

    /** Visits are reported month by month. */
    void visit(LocalDate day, Object... cells) {
        boolean thisMonth = !day.isBefore(calendar.month().atDay(1));
        files.get(thisMonth ? "visits" : "visits.before").row(cells);
    }

    void vehicle(String county, Object... cells) {
        files.get(county.equals(late) ? "vehicles.late" : "vehicles").row(cells);
    }

    void household(String county, Object... cells) {
        households.get(county).row(cells);
        formerHousehold(county, cells);
    }

    /** A row that only the snapshot of a month ago has, where there was one: somebody who has left since. */
    void formerHousehold(String county, Object... cells) {
        if (county.equals(early)) {
            households.get("early").row(cells);
        }
    }

    long rows() {
        long rows = 0;
        for (PartnerFile file : files.values()) {
            rows += file.rows();
        }
        for (PartnerFile file : households.values()) {
            rows += file.rows();
        }
        return rows;
    }

    List<CityFile> finish() {
        List<PartnerFile> all = new ArrayList<>(households.values());
        all.addAll(files.values());
        return all.stream()
                .map(PartnerFile::finish)
                .flatMap(Optional::stream)
                .sorted(java.util.Comparator.comparing(CityFile::name))
                .toList();
    }
}

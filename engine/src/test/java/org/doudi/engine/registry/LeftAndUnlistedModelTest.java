package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.doudi.engine.household.Household;

/**
 * Whoever comes, leaves and is paid where: the registry tells of members, former members and persons in no household what
 * a plain reading of the files says, and no household changes that is not said to have changed.
 */
class LeftAndUnlistedModelTest {

    private static final LocalDate ON = LocalDate.parse("2024-06-15");

    /** Six months after the second is the day itself; the last comes after it. */
    private static final List<String> DAYS =
            List.of("2023-12-14", "2023-12-15", "2023-12-16", "2024-02-01", "2024-06-10", "2024-06-20");

    private static final List<String> PERSONS =
            List.of("22010219800101001X", "220102198502020021", "220102199303030049");

    /** Where the households live; the last number is never a household's. */
    private static final List<String> HOMES = List.of("220102", "220182", "");

    private static OwnDatabase own;
    private static AgroalDataSource database;

    /** @param coverage {@code *} or a county, whose households alone a file of households then lists */
    record File(String feed, String coverage, int day, List<Line> lines) {

        boolean covers(String county) {
            return coverage.equals("*") || coverage.equals(county);
        }

        List<Line> linesOf(int household) {
            return lines.stream()
                    .filter(line -> line.household() == household && covers(HOMES.get(household)))
                    .toList();
        }

        LocalDate date() {
            return LocalDate.parse(DAYS.get(day));
        }
    }

    /** @param ended whether what is paid has ended before the day */
    record Line(int household, int person, boolean ended) {}

    @BeforeContainer
    static void aDatabase() throws SQLException {
        own = OwnDatabase.open();
        database = own.pool();
    }

    @AfterContainer
    static void noDatabase() {
        own.close();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void everyKnownPointReadsAsThePlainModelSays(@ForAll("files") List<File> files) throws Exception {
        deliver(files);

        for (int known = 0; known <= files.size(); known++) {
            assertThat(told(facts(known))).as("after %d of %s", known, files).isEqualTo(model(files.subList(0, known)));
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void noHouseholdChangesThatIsNotSaidToHaveChanged(@ForAll("files") List<File> files) throws Exception {
        deliver(files);
        List<Map<Long, Household>> facts = new ArrayList<>();
        for (int known = 0; known <= files.size(); known++) {
            facts.add(facts(known));
        }

        for (int now = 0; now <= files.size(); now++) {
            for (int before = 0; before <= now; before++) {
                assertThat(city(now).changedSince(new KnownPoint(before)))
                        .as("from %d to %d of %s", before, now, files)
                        .containsAll(differing(facts.get(before), facts.get(now)));
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void nothingReadsOtherwiseUntilTheNextLook(@ForAll("files") List<File> files) throws Exception {
        deliver(files);
        int known = files.size();
        Map<LocalDate, KnownCity> cities = new HashMap<>();

        for (KnownHousehold household : all(city(known))) {
            LocalDate next = household.nextLook() == null ? ON.plusYears(2) : household.nextLook();
            assertThat(next).isAfter(ON);
            assertThat(cities.computeIfAbsent(next.minusDays(1), day -> city(known, day))
                            .read(household.facts().number()))
                    .as("%s on the eve of %s, of %s", household, next, files)
                    .hasValueSatisfying(then -> assertThat(then.facts()).isEqualTo(household.facts()));
        }
    }

    private static Set<Long> differing(Map<Long, Household> before, Map<Long, Household> now) {
        Set<Long> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(id -> before.get(id) == null || !before.get(id).equals(now.get(id)))
                .collect(Collectors.toSet());
    }

    private static void deliver(List<File> files) throws SQLException {
        Emptied.smallRegistry(database);
        EvidenceSink sink = new EvidenceSink(database, com.arjuna.ats.jta.TransactionManager.transactionManager());
        files.forEach(file -> send(file, sink));
    }

    private static void send(File file, EvidenceSink sink) {
        String day = DAYS.get(file.day());
        Sent sent = switch (file.feed()) {
            case "households" -> Sent.snapshot("households", day, members(file));
            case "assistance" ->
                Sent.snapshot(
                        "assistance",
                        day,
                        file.lines().stream().map(LeftAndUnlistedModelTest::aid).toArray(Row[]::new));
            default ->
                Sent.delta(
                        "deaths",
                        day,
                        file.lines().stream()
                                .map(line -> Row.of(PERSONS.get(line.person()), "火化")
                                        .code("火化")
                                        .from("2024-0" + (1 + line.household()) + "-01"))
                                .toArray(Row[]::new));
        };
        if (!file.coverage().equals("*")) {
            sent.covering(file.coverage());
        }
        sent.to(sink);
    }

    private static Row[] members(File file) {
        return file.lines().stream()
                .filter(line -> line.household() < 2 && file.covers(HOMES.get(line.household())))
                .map(line -> Row.member("H" + line.household(), PERSONS.get(line.person()), "子")
                        .in(HOMES.get(line.household())))
                .toArray(Row[]::new);
    }

    private static Row aid(Line line) {
        Row row = Row.of(PERSONS.get(line.person()), "H" + line.household())
                .household("H" + line.household())
                .code("dibao")
                .from("2023-01-01");
        if (line.ended()) {
            return row.until("2024-06-01");
        }
        return line.person() == 0 ? row.until("2024-08-01") : row;
    }

    private static KnownCity city(int known) {
        return city(known, ON);
    }

    private static KnownCity city(int known, LocalDate on) {
        return new HouseholdReading(database).city(new KnownPoint(known), on, Terms.with(FeedAges.none()));
    }

    private static List<KnownHousehold> all(KnownCity city) {
        return city.chunks(2).stream()
                .flatMap(chunk -> city.read(chunk).stream())
                .toList();
    }

    private static Map<Long, Household> facts(int known) {
        Map<Long, Household> facts = new HashMap<>();
        all(city(known)).forEach(household -> facts.put(household.id(), household.facts()));
        return facts;
    }

    private static Set<String> told(Map<Long, Household> facts) throws SQLException {
        Map<Long, String> names = names();
        Set<String> told = new TreeSet<>();
        for (Household household : facts.values()) {
            String number = household.number();
            household.members().forEach(member -> told.add(number + " lists " + names.get(member.person())));
            household
                    .former()
                    .forEach(former -> told.add(number + " lost " + names.get(former.person()) + " " + former.left()));
            household.unlisted().forEach(paid -> told.add(number + " pays " + names.get(paid.person())));
        }
        return told;
    }

    private static Map<Long, String> names() throws SQLException {
        Map<Long, String> names = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, id_number from person")) {
            while (row.next()) {
                names.put(row.getLong(1), row.getString(2));
            }
        }
        return names;
    }

    /** The rules, read literally: the newest file that covers a home lists its people; the next one after a file ends it. */
    private static Set<String> model(List<File> files) {
        Set<String> told = new TreeSet<>();
        Set<Integer> listed = new TreeSet<>();
        for (int household = 0; household < 2; household++) {
            String home = HOMES.get(household);
            List<File> ofHome = files.stream()
                    .filter(file -> file.feed().equals("households") && file.covers(home))
                    .toList();
            Map<Integer, LocalDate> left = new HashMap<>();
            for (int i = 0; i < ofHome.size(); i++) {
                LocalDate next = i + 1 < ofHome.size() ? ofHome.get(i + 1).date() : null;
                for (Line line : ofHome.get(i).linesOf(household)) {
                    if (next == null) {
                        listed.add(line.person());
                        told.add("H" + household + " lists " + PERSONS.get(line.person()));
                    } else if (!ofHome.get(i).date().isAfter(ON)
                            && next.plusMonths(6).isAfter(ON)) {
                        left.merge(line.person(), next, (a, b) -> a.isAfter(b) ? a : b);
                    }
                }
            }
            for (var one : left.entrySet()) {
                String person = PERSONS.get(one.getKey());
                if (!told.contains("H" + household + " lists " + person) && anybody(told, household)) {
                    told.add("H" + household + " lost " + person + " " + one.getValue());
                }
            }
        }
        files.stream()
                .filter(file ->
                        file.feed().equals("assistance") && file.coverage().equals("*"))
                .reduce((earlier, later) -> later)
                .ifPresent(file -> paid(file).values().stream()
                        .filter(line -> !line.ended() && !listed.contains(line.person()))
                        .forEach(line -> told.add("H" + line.household() + " pays " + PERSONS.get(line.person()))));
        return told;
    }

    private static boolean anybody(Set<String> told, int household) {
        return told.stream().anyMatch(fact -> fact.startsWith("H" + household + " lists "));
    }

    /** Of two lines of one key the later counts. */
    private static Map<String, Line> paid(File file) {
        Map<String, Line> paid = new HashMap<>();
        file.lines().forEach(line -> paid.put(line.household() + "/" + line.person(), line));
        return paid;
    }

    @Provide
    Arbitrary<List<File>> files() {
        Arbitrary<Line> lines = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as((household, person, ended) -> new Line(household, person, ended == 0));
        Arbitrary<File> file = Combinators.combine(
                        Arbitraries.of("households", "households", "households", "assistance", "deaths"),
                        Arbitraries.of("*", "220102", "220182"),
                        Arbitraries.integers().between(0, 5),
                        lines.list().ofMaxSize(5))
                .as(File::new);
        return file.list().ofMaxSize(8).map(LeftAndUnlistedModelTest::inOrder);
    }

    private static List<File> inOrder(List<File> files) {
        List<File> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparingInt(File::day));
        return sorted;
    }
}

package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is delivered in whatever order, the registry says at every known point what a plain reading of the rules says. */
class EvidenceModelTest {

    private static final List<String> PERSONS =
            List.of("22010219800101001X", "220102198502020021", "220102199303030049");
    private static final List<String> HOMES = List.of("220102", "220182", "220182");

    private static OwnDatabase own;
    private static AgroalDataSource database;

    /**
     * A delivery of vehicles (a snapshot) or deaths (a delta).
     *
     * @param coverage {@code *} or a county
     * @param hour of its arrival
     */
    record File(String sender, String coverage, int day, int hour, List<Line> lines) {

        boolean snapshot() {
            return sender.startsWith("vehicles");
        }

        boolean covers(String county) {
            return coverage.equals("*") || coverage.equals(county);
        }
    }

    /** Key, person and what is said of them; for a delta the key names the person. */
    record Line(int key, int person, int said, boolean takenBack) {}

    @BeforeContainer
    static void aDatabase() throws SQLException {
        own = OwnDatabase.open();
        database = own.pool();
    }

    @AfterContainer
    static void noDatabase() {
        own.close();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void everyKnownPointReadsAsThePlainModelSays(@ForAll("files") List<File> files) throws Exception {
        Emptied.smallRegistry(database);
        EvidenceSink sink = new EvidenceSink(database, com.arjuna.ats.jta.TransactionManager.transactionManager());
        Sent.snapshot(
                        "households",
                        "2024-05-01",
                        Row.member("H0", PERSONS.get(0), "户主").in(HOMES.get(0)),
                        Row.member("H1", PERSONS.get(1), "户主").in(HOMES.get(1)),
                        Row.member("H2", PERSONS.get(2), "户主").in(HOMES.get(2)))
                .to(sink);

        files.forEach(file -> send(file, sink));

        for (int known = 0; known <= files.size(); known++) {
            assertThat(read(new KnownPoint(known + 1L)))
                    .as("after %d of %s", known, files)
                    .isEqualTo(model(files.subList(0, known)));
        }
    }

    private static void send(File file, EvidenceSink sink) {
        String day = "2024-06-0" + file.day();
        Row[] rows = file.lines().stream()
                .map(line -> file.snapshot() ? car(line) : death(line))
                .toArray(Row[]::new);
        Sent sent = file.snapshot() ? Sent.snapshot("vehicles", day, rows) : Sent.delta("deaths", day, rows);
        if (!file.coverage().equals("*")) {
            sent.covering(file.coverage());
        }
        sent.by(file.sender()).arrived("2024-06-10T0" + file.hour() + ":00:00Z").to(sink);
    }

    private static Row car(Line line) {
        return Row.keyed("K" + line.key(), PERSONS.get(line.person()))
                .with("plate", "K" + line.key())
                .code("小型汽车")
                .qualifier("在用")
                .from("2020-01-01")
                .amount("" + line.said());
    }

    private static Row death(Line line) {
        Row row = Row.of(PERSONS.get(line.person()), "K" + line.key())
                .code("K" + line.key())
                .from("2024-05-1" + line.said());
        return line.takenBack() ? row.takenBack() : row;
    }

    private static Set<String> read(KnownPoint known) {
        KnownCity city =
                new HouseholdReading(database).city(known, LocalDate.parse("2024-06-15"), Terms.with(FeedAges.none()));
        Set<String> facts = new TreeSet<>();
        for (int i = 0; i < PERSONS.size(); i++) {
            var member = city.read("H" + i).orElseThrow().facts().members().get(0);
            for (var car : member.vehicles()) {
                facts.add("%d car %s %s".formatted(i, car.plate(), car.value()));
            }
            for (var death : member.deaths()) {
                facts.add("%d dead %s %s"
                        .formatted(i, death.reportedBy(), death.died().getDayOfMonth() - 10));
            }
        }
        return facts;
    }

    /** The rules, read literally: of each sender's snapshots the newest that covers a home; deltas one after the other. */
    private static Set<String> model(List<File> files) {
        Set<String> facts = new TreeSet<>();
        Comparator<File> order = Comparator.comparing(File::day).thenComparing(File::hour);
        List<File> sorted = new ArrayList<>(files);
        sorted.sort(order); // stable: of two alike the later one applied is the newer
        for (int person = 0; person < PERSONS.size(); person++) {
            String home = HOMES.get(person);
            Map<String, File> newest = new HashMap<>();
            sorted.stream()
                    .filter(file -> file.snapshot() && file.covers(home))
                    .forEach(file -> newest.put(file.sender(), file));
            for (File file : newest.values()) {
                Map<Integer, Line> byKey = new HashMap<>();
                file.lines().forEach(line -> byKey.put(line.key(), line));
                for (Line line : byKey.values()) {
                    if (line.person() == person) {
                        facts.add("%d car K%d %d".formatted(person, line.key(), line.said()));
                    }
                }
            }
        }
        Map<String, Line> deaths = new HashMap<>();
        sorted.stream()
                .filter(file -> !file.snapshot())
                .flatMap(file -> file.lines().stream())
                .forEach(line -> deaths.put(line.person() + "/" + line.key(), line));
        deaths.values().stream()
                .filter(line -> !line.takenBack())
                .forEach(line -> facts.add("%d dead K%d %d".formatted(line.person(), line.key(), line.said())));
        return facts;
    }

    @Provide
    Arbitrary<List<File>> files() {
        Arbitrary<Line> lines = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4))
                .as((key, person, said, back) -> new Line(key, person, said, back == 0));
        Arbitrary<File> file = Combinators.combine(
                        Arbitraries.of("vehicles", "vehicles-farm", "deaths", "deaths"),
                        Arbitraries.of("*", "220102", "220182"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 4),
                        lines.list().ofMaxSize(6))
                .as(File::new);
        return file.list().ofMaxSize(8);
    }
}

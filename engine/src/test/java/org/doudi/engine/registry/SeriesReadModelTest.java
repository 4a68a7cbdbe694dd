package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.Receipt;

/** Leaving out rows that a series says already comes to the same evidence as comparing all rows in the database. */
class SeriesReadModelTest {

    private static final List<String> PERSONS = List.of("22010219800101001X", "220102198502020021");

    private static final String EVIDENCE = """
            select known_from, known_until, delivery - min(delivery) over (), p.id_number, h.number, key, digest, ordinal,
                   line, retracted, amount
            from evidence e left join person p on p.id = e.person left join household h on h.id = e.household
            order by key, known_from, known_until, feed, series
            """;

    private static OwnDatabase own;
    private static AgroalDataSource database;

    /** What becomes of a file: it is taken, held back, or breaks off. */
    enum End {
        TAKEN,
        HELD,
        BROKEN_OFF
    }

    /** @param coverage {@code *} or a county */
    record File(String feed, String coverage, int day, List<Line> lines, End end) {}

    /** @param person 2 for a row without a person */
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

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void readingTheSeriesFirstChangesNothing(@ForAll("files") List<File> files) throws Exception {
        assertThat(outcome(files, true)).isEqualTo(outcome(files, false));
    }

    /** Receipts, then all of evidence. */
    private static List<String> outcome(List<File> files, boolean foreseen) throws Exception {
        Emptied.smallRegistry(database);
        EvidenceSink sink = new EvidenceSink(database, com.arjuna.ats.jta.TransactionManager.transactionManager());
        List<String> outcome = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            outcome.add(send(files.get(i), i, sink, foreseen));
        }
        outcome.addAll(evidence());
        return outcome;
    }

    private static String send(File file, int number, EvidenceSink sink, boolean foreseen) {
        Sent sent = Sent.snapshot(
                file.feed(),
                "2024-06-0" + file.day(),
                file.lines().stream().map(line -> row(file, line)).toArray(Row[]::new));
        Coverage coverage = Coverage.parse(file.coverage());
        Delivery delivery = sent.bytes("bytes " + number).delivery();
        try (FeedSink.Intake intake = sink.open(delivery, Optional.of(coverage).filter(c -> foreseen), () -> {})) {
            // In batches, as files come: what is left out is left out of any of them
            sent.rowList().forEach(row -> intake.rows(List.of(row)));
            return switch (file.end()) {
                case TAKEN -> counts(intake.commit(coverage, file.lines().size()));
                case HELD ->
                    counts(intake.hold(
                            new HoldReason.TooManyBadRows("too many", "太多"),
                            file.lines().size()));
                case BROKEN_OFF -> "broken off";
            };
        }
    }

    private static String counts(Receipt receipt) {
        return Arrays.asList(receipt.outcome(), receipt.rows(), receipt.taken(), receipt.unchanged(), receipt.held())
                .toString();
    }

    private static Row row(File file, Line line) {
        String person = line.person() < PERSONS.size() || file.feed().equals("education")
                ? PERSONS.get(line.person() % 2)
                : null;
        Row row = file.feed().equals("households")
                ? Row.member("H" + line.said(), PERSONS.get(line.person() % 2), "户主")
                : Row.keyed("K" + line.key(), person)
                        .code("小型汽车")
                        .from("2020-01-01")
                        .amount("" + line.said());
        return line.takenBack() ? row.takenBack() : row;
    }

    private static List<String> evidence() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EVIDENCE)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    fields.add(row.getString(i));
                }
                rows.add(fields.toString());
            }
            return rows;
        }
    }

    @Provide
    Arbitrary<List<File>> files() {
        Arbitrary<Line> lines = Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 9))
                .as((key, person, said, back) -> new Line(key, person, said, back == 0));
        Arbitrary<File> file = Combinators.combine(
                        Arbitraries.of("vehicles", "households", "education"),
                        Arbitraries.of("*", "220102", "220102;220182"),
                        Arbitraries.integers().between(1, 5),
                        lines.list().ofMaxSize(8),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(8, Arbitraries.just(End.TAKEN)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(End.HELD)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(End.BROKEN_OFF))))
                .as(File::new);
        return file.list().ofMinSize(2).ofMaxSize(10);
    }
}

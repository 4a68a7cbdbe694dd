package org.doudi.engine.screening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.Mode;

/** A small town that is told to the registry, one person a household. */
public final class Town {

    private final DataSource database;
    private final FeedSink sink;
    private final List<FeedRow> rows = new ArrayList<>();

    private Town(DataSource database, FeedSink sink) {
        this.database = database;
        this.sink = sink;
    }

    /** An empty database. */
    public static Town empty(DataSource database, FeedSink sink) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate person, household, series, delivery, quarantine, evidence, pack, run, run_chunk,"
                            + " decision, next_look, indicator, referral, referral_event, referral_before, outbox, referral_answer"
                            + " restart identity cascade");
        }
        return new Town(database, sink);
    }

    /** The same town told anew. */
    public static Town with(DataSource database, FeedSink sink, int households) {
        return new Town(database, sink).with(households);
    }

    /** Households H0001, H0002 … */
    public Town with(int households) {
        for (int i = 1; i <= households; i++) {
            household("H%04d".formatted(i), idNumber(i));
        }
        return this;
    }

    public Town household(String number, String idNumber) {
        var attributes = new TreeMap<String, String>();
        attributes.put("township", "990102001");
        attributes.put("residence", "urban");
        attributes.put("name", "静小" + number);
        rows.add(new FeedRow(
                "households.csv",
                rows.size() + 2L,
                false,
                number + '\u001f' + idNumber,
                idNumber,
                number,
                "990102",
                null,
                null,
                "户主",
                null,
                null,
                attributes,
                "raw"));
        return this;
    }

    /** A snapshot of another feed that covers the whole town. */
    public void deliver(String feed, LocalDate dataDate, List<FeedRow> rows) {
        try (FeedSink.Intake intake = sink.open(delivery(feed, dataDate), () -> {})) {
            intake.rows(rows);
            intake.commit(Coverage.everywhere(), rows.size());
        }
    }

    /** Everyone of the list and nobody else met with an accident: its number, whom, when. */
    public void deliverAccidents(LocalDate dataDate, Accident... accidents) {
        List<FeedRow> all = new ArrayList<>();
        for (Accident accident : accidents) {
            all.add(new FeedRow(
                    "incidents.csv",
                    all.size() + 2L,
                    false,
                    accident.number(),
                    accident.idNumber(),
                    null,
                    null,
                    LocalDate.parse(accident.day()),
                    null,
                    "事故",
                    accident.number(),
                    null,
                    new TreeMap<>(),
                    "raw"));
        }
        deliver("incidents", dataDate, all);
    }

    /** Something that befell a person. */
    public record Accident(String number, String idNumber, String day) {}

    public void deliver(LocalDate dataDate) {
        try (FeedSink.Intake intake = sink.open(delivery("households", dataDate), () -> {})) {
            intake.rows(rows);
            intake.commit(Coverage.everywhere(), rows.size());
        }
    }

    /** A delivery of which one row is bad. */
    public void deliverBad(String raw, LocalDate dataDate) {
        try (FeedSink.Intake intake = sink.open(delivery("visits", dataDate), () -> {})) {
            intake.badRows(List.of(new BadRow(
                    "visits.csv", 7, "公民身份号码", BadRowReason.BAD_ID_CHECKSUM, "check digit", "校验位", raw, null, null)));
            intake.commit(Coverage.everywhere(), 1);
        }
    }

    private static Delivery delivery(String feed, LocalDate dataDate) {
        return new Delivery(
                feed,
                feed,
                feed.equals("visits") ? Mode.DELTA : Mode.SNAPSHOT,
                feed + ".csv",
                dataDate,
                Optional.of(Coverage.everywhere()),
                UUID.randomUUID().toString(),
                1,
                Instant.EPOCH);
    }

    public static String idNumber(int i) {
        return "99010219800101%04d".formatted(i);
    }

    public long count(String fromWhere) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + fromWhere)) {
            row.next();
            return row.getLong(1);
        }
    }

    public List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}

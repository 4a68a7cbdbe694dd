package org.doudi.engine.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.doudi.connectors.feed.FeedRow;

/**
 * A delivery's rows before they are merged, in a table of this connection that empties itself with the transaction. Rows
 * that only say again what their series says are counted and left out, and so do not name their persons anew.
 */
final class Stage {

    private static final String CREATE = """
            create temporary table delivery_stage (
                seq int, line int, ordinal int, retracted boolean, key uuid, digest uuid, person bigint,
                id_number text collate "C",
                household text collate "C", county text, valid_from date, valid_until date, code text, qualifier text,
                amount numeric, attributes jsonb, name text, phone text) on commit delete rows
            """;

    /** Identity, kept with the person and not in evidence. */
    private static final String NAME = "name";

    private static final String PHONE = "phone";

    /** Feeds in which the order of rows says something: who is listed first, which of two records of one day counts. */
    static final Set<String> ORDERED = Set.of("households", "education");

    private static final int FIELDS = 18;

    /**
     * After so many rows of unknown persons, to have read all persons costs less than to join with them. Where another
     * delivery has read them already, only those are missing that came since.
     */
    private static final int MANY = 20_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final boolean byHousehold;
    private final Ordinals ordinals;
    private final RowDigest digest = new RowDigest();
    private final Optional<SeriesRows> series;
    private final SeriesRows said;
    private final KnownPersons persons;
    private final KeysSeen keys = new KeysSeen();
    private int rows;
    private int retractions;
    private int strangers;
    private int strangersBefore;
    private long personsUpTo;
    private boolean personsRead;
    private boolean named;
    private boolean ofHouseholds;
    private boolean keysNamePersons = true;

    private Stage(Connection connection, String feed, Optional<SeriesRows> series, KnownPersons persons) {
        this.connection = connection;
        this.byHousehold = feed.equals("households");
        this.ordinals = ORDERED.contains(feed) ? new Ordinals() : null;
        this.persons = persons;
        this.series = series;
        this.said = series.orElseGet(SeriesRows::none);
    }

    /**
     * @param series what the delivery's series says already, when that was read
     * @param persons read when there are many rows
     */
    static Stage begin(Connection connection, String feed, Optional<SeriesRows> series, KnownPersons persons)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var found = statement.executeQuery("select to_regclass('pg_temp.delivery_stage') is not null");
            found.next();
            if (!found.getBoolean(1)) {
                statement.execute("set temp_buffers = '32MB'");
                statement.execute(CREATE);
            }
        }
        return new Stage(connection, feed, series, persons);
    }

    void add(List<FeedRow> batch) throws SQLException {
        if (strangers - strangersBefore > MANY || rows == 0 && persons.areRead()) {
            personsUpTo = persons.catchUp(connection);
            strangersBefore = strangers;
            personsRead = true;
        }
        try (CopyBytes copy = new CopyBytes(connection, "delivery_stage")) {
            for (FeedRow row : batch) {
                add(copy, row);
            }
            copy.end();
        }
    }

    private void add(CopyBytes copy, FeedRow row) throws SQLException {
        rows++;
        Digest key = digest.key(row);
        Digest content = digest.content(row);
        int ordinal = ordinals == null ? 0 : ordinals.next(byHousehold ? row.household() : row.idNumber());
        if (row.retracted()) {
            retractions++;
            said.takenBack(key);
        } else if (said.saysAgain(key, content, ordinal)) {
            return;
        }
        keys.add(key, rows);
        keysNamePersons &= row.idNumber() != null && row.key().contains(row.idNumber());
        String name = row.attributes().get(NAME);
        named |= name != null;
        ofHouseholds |= row.household() != null;
        long person = personsRead && row.idNumber() != null ? persons.number(row.idNumber()) : 0;
        boolean stranger = person == 0 && row.idNumber() != null;
        strangers += stranger ? 1 : 0;
        copy.row(FIELDS)
                .integer(rows)
                .integer(Math.toIntExact(row.line()))
                .integer(ordinal)
                .bool(row.retracted())
                .uuid(key)
                .uuid(content);
        (person == 0 ? copy.nothing() : copy.bigint(person))
                .text(stranger ? row.idNumber() : null)
                .text(row.household())
                .text(row.county())
                .date(row.from())
                .date(row.until())
                .text(row.code())
                .text(row.qualifier())
                .numeric(row.amount())
                .json(json(row.attributes()))
                .text(name)
                .text(row.attributes().get(PHONE));
    }

    /** Leaves one row a key, and lets the planner know how many there are where it has to join them. */
    void settle() throws SQLException {
        new LatestRows(connection).keep(keys);
        if (series.isEmpty()) {
            new Sql(connection).update("analyze delivery_stage (key, person, id_number)");
        }
    }

    /** What the series said, and what these rows say of that; empty when all rows are staged. */
    Optional<SeriesRows> series() {
        return series;
    }

    long rows() {
        return rows;
    }

    boolean hasRetractions() {
        return retractions > 0;
    }

    /** Whether there are rows whose persons have yet to be found, or to be numbered. */
    boolean hasStrangers() {
        return strangers > 0;
    }

    /** Whether nobody came since persons were last read, so that who was not found is new, but for the first rows. */
    boolean strangersAreNew(long nextPerson) {
        return personsRead && personsUpTo + 1 == nextPerson;
    }

    /** Whether rows name households. */
    boolean ofHouseholds() {
        return ofHouseholds;
    }

    /** Whether rows carry persons' names. */
    boolean named() {
        return named;
    }

    /** Whether one key always means one person, so that evidence can be found by person. */
    boolean keysNamePersons() {
        return keysNamePersons;
    }

    private static byte[] json(SortedMap<String, String> attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        SortedMap<String, String> kept = new TreeMap<>(attributes);
        kept.remove(NAME);
        kept.remove(PHONE);
        kept.replaceAll((key, value) -> value.replace('\0', '\ufffd')); // PostgreSQL's jsonb holds no NUL
        try {
            return kept.isEmpty() ? null : JSON.writeValueAsString(kept).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text is always written as JSON", e);
        }
    }
}

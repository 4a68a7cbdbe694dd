package org.doudi.engine.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.doudi.connectors.feed.FeedRow;

/** A delivery's rows before they are merged, in a table of this connection that empties itself with the transaction. */
final class Stage {

    private static final String CREATE = """
            create temporary table delivery_stage (
                seq int, line int, ordinal int, retracted boolean, key uuid, digest uuid, id_number text collate "C",
                household text collate "C", county text, valid_from date, valid_until date, code text, qualifier text,
                amount numeric, attributes jsonb, name text, phone text) on commit delete rows
            """;

    /** Later rows of one key win. */
    private static final String KEEP_LATEST = """
            delete from delivery_stage earlier
            using (select key, max(seq) as seq from delivery_stage group by key having count(*) > 1) latest
            where earlier.key = latest.key and earlier.seq < latest.seq
            """;

    /** Identity, kept with the person and not in evidence. */
    private static final String NAME = "name";

    private static final String PHONE = "phone";

    /** Feeds in which the order of rows says something: who is listed first, which of two records of one day counts. */
    static final Set<String> ORDERED = Set.of("households", "education");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final boolean byHousehold;
    private final Ordinals ordinals;
    private final RowDigest digest = new RowDigest();
    private int rows;
    private int retractions;
    private boolean named;
    private boolean keysNamePersons = true;

    private Stage(Connection connection, String feed) {
        this.connection = connection;
        this.byHousehold = feed.equals("households");
        this.ordinals = ORDERED.contains(feed) ? new Ordinals() : null;
    }

    static Stage begin(Connection connection, String feed) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var found = statement.executeQuery("select to_regclass('pg_temp.delivery_stage') is not null");
            found.next();
            if (!found.getBoolean(1)) {
                statement.execute("set temp_buffers = '32MB'");
                statement.execute(CREATE);
            }
        }
        return new Stage(connection, feed);
    }

    void add(List<FeedRow> batch) throws SQLException {
        CopyText copy = new CopyText(connection, "delivery_stage");
        try {
            for (FeedRow row : batch) {
                add(copy, row);
            }
            copy.end();
        } finally {
            copy.close();
        }
    }

    private void add(CopyText copy, FeedRow row) throws SQLException {
        rows++;
        if (row.retracted()) {
            retractions++;
        }
        keysNamePersons &= row.idNumber() != null && row.key().contains(row.idNumber());
        String name = row.attributes().get(NAME);
        named |= name != null;
        copy.field(rows)
                .field(row.line())
                .field(ordinals == null ? 0 : ordinals.next(byHousehold ? row.household() : row.idNumber()))
                .field(row.retracted())
                .field(digest.key(row))
                .field(digest.content(row))
                .field(row.idNumber())
                .field(row.household())
                .field(row.county())
                .field(row.from())
                .field(row.until())
                .field(row.code())
                .field(row.qualifier())
                .field(row.amount())
                .field(json(row.attributes()))
                .field(name)
                .field(row.attributes().get(PHONE))
                .endRow();
    }

    /** Leaves one row a key, and lets the planner know how many there are. */
    void settle() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(KEEP_LATEST);
            statement.execute("analyze delivery_stage");
        }
    }

    long rows() {
        return rows;
    }

    boolean hasRetractions() {
        return retractions > 0;
    }

    /** Whether rows carry persons' names. */
    boolean named() {
        return named;
    }

    /** Whether one key always means one person, so that evidence can be found by person. */
    boolean keysNamePersons() {
        return keysNamePersons;
    }

    private static String json(SortedMap<String, String> attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        SortedMap<String, String> kept = new TreeMap<>(attributes);
        kept.remove(NAME);
        kept.remove(PHONE);
        kept.replaceAll((key, value) -> value.replace('\0', '\ufffd')); // PostgreSQL's jsonb holds no NUL
        try {
            return kept.isEmpty() ? null : JSON.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text is always written as JSON", e);
        }
    }
}

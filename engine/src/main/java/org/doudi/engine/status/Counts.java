package org.doudi.engine.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.doudi.engine.status.StatusReport.QueueSeen;
import org.doudi.engine.status.StatusReport.SetAsideSeen;

/** What is only counted. */
@ApplicationScoped
class Counts {

    private static final String QUEUES = """
            select queue, count(*) filter (where sent_at is null and dead_at is null), count(sent_at), count(dead_at)
            from outbox group by queue
            """;

    private static final String SET_ASIDE = "select set_aside, count(*), min(number) from decision"
            + " where until_run = 2147483647 and set_aside is not null group by 1 order by 2 desc, 1";

    private static final String SIZES = "select database_bytes from run"
            + " where database_bytes is not null and not shadow order by id desc limit 2";

    private final DataSource database;

    @Inject
    Counts(DataSource database) {
        this.database = database;
    }

    Map<String, QueueSeen> queues() {
        Map<String, QueueSeen> queues = new TreeMap<>();
        query(
                QUEUES,
                row -> queues.put(row.getString(1), new QueueSeen(row.getLong(2), row.getLong(3), row.getLong(4))));
        return queues;
    }

    /** Reads every decision in force: only for who knows that there are some. */
    List<SetAsideSeen> setAside() {
        List<SetAsideSeen> rules = new ArrayList<>();
        query(SET_ASIDE, row -> rules.add(new SetAsideSeen(row.getString(1), row.getLong(2), row.getString(3))));
        return rules;
    }

    Map<String, Long> deliveriesByFeed() {
        Map<String, Long> counts = new TreeMap<>();
        query(
                "select feed, count(*) from delivery where outcome = 'taken' group by feed",
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    long quarantine() {
        return one("select count(*) from quarantine where state = 'waiting'");
    }

    long rowsTaken() {
        return one("select coalesce(sum(taken), 0) from delivery where outcome = 'taken'");
    }

    long rowsQuarantined() {
        return one("select coalesce(sum(quarantined), 0) from delivery where outcome = 'taken'");
    }

    long heldBack() {
        return one("select count(*) from delivery where outcome = 'held'");
    }

    /** By how much the database grew from the end of the last night but one to the end of the last; null before two nights. */
    Long grownBytes() {
        Long[] sizes = {null, null};
        int[] seen = {0};
        query(SIZES, row -> sizes[seen[0]++] = row.getLong(1));
        return seen[0] < 2 ? null : sizes[0] - sizes[1];
    }

    private long one(String sql) {
        long[] count = {0};
        query(sql, row -> count[0] = row.getLong(1));
        return count[0];
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowReader reader) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count how things stand", e);
        }
    }
}

package org.doudi.engine.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.doudi.engine.screening.Sums;

/**
 * The sums of the last night, counted again where the rows lie: what partners sent since the night before, what became of
 * the households, and where the messages are. Nothing is lost, and nothing is counted twice.
 */
@ApplicationScoped
class NightSums {

    /** Each delivery by itself is held to the same sum by its table. A released one was taken, and is counted as that. */
    private static final String DELIVERIES = """
            select coalesce(sum(rows), 0) as whole,
                   coalesce(sum(taken), 0) as taken, coalesce(sum(unchanged), 0) as unchanged,
                   coalesce(sum(quarantined), 0) as quarantined, coalesce(sum(held), 0) as held
            from delivery where outcome <> 'released'
              and id > (select coalesce(max(id), 0) from delivery where number <= ?)""";

    private static final String BAD_ROWS = """
            select coalesce(sum(quarantined), 0) as whole, coalesce(sum(kept), 0) as kept from (
                select d.quarantined, (select count(*) from quarantine q where q.delivery = d.id and q.state <> 'retried') as kept
                from delivery d where d.outcome = 'taken'
                  and d.id > (select coalesce(max(id), 0) from delivery where number <= ?)) counted""";

    private static final String DECISIONS = "select in_force from run where id = ? and in_force is not null";

    private static final String MESSAGES = """
            select count(sent_at) as sent, count(*) filter (where sent_at is null and dead_at is null) as waiting,
                   count(dead_at) as dead
            from outbox where run = ?""";

    private final DataSource database;
    private final Runs runs;

    @Inject
    NightSums(DataSource database, Runs runs) {
        this.database = database;
        this.runs = runs;
    }

    /** Empty while nothing was screened. */
    List<Sum> ofTheLast() {
        List<Run> nights = runs.lastNights(2);
        if (nights.isEmpty()) {
            return List.of();
        }
        Run last = nights.get(0);
        long before = nights.size() < 2 ? 0 : nights.get(1).key().known().number();
        List<Sum> sums = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            query(connection, DELIVERIES, before, "whole", "taken", "unchanged", "quarantined", "held")
                    .ifPresent(row -> sums.add(sum("rows", row)));
            query(connection, BAD_ROWS, before, "whole", "kept").ifPresent(row -> sums.add(sum("bad_rows", row)));
            last.sums().ifPresent(run -> sums.add(households(run)));
            if (last.sums().isPresent() && last.finding().isPresent()) {
                Sums run = last.sums().get();
                query(connection, DECISIONS, last.number(), "in_force")
                        .ifPresent(row -> sums.add(new Sum("decisions", run.households(), row)));
                query(connection, MESSAGES, last.number(), "sent", "waiting", "dead")
                        .ifPresent(row -> sums.add(new Sum("messages", run.messages(), row)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count the night's sums", e);
        }
        return sums;
    }

    private static Sum households(Sums run) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("decided", run.decided());
        parts.put("set_aside", run.setAside());
        return new Sum("households", run.households(), parts);
    }

    private static Sum sum(String code, Map<String, Long> row) {
        return new Sum(code, row.remove("whole"), row);
    }

    private static Optional<Map<String, Long>> query(Connection connection, String sql, long value, String... columns)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, value);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Map<String, Long> counts = new LinkedHashMap<>();
                for (String column : columns) {
                    counts.put(column, row.getLong(column));
                }
                return Optional.of(counts);
            }
        }
    }
}

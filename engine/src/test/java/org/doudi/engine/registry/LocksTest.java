package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class LocksTest extends RegistryFromEmpty {

    /** A process that was stopped holds what it holds; whoever waits can go and look for it. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void whoWaitsForAFeedIsToldWhoHasItAndSinceWhen() throws Exception {
        Instant before = Instant.now();
        List<LockHolder> told = new ArrayList<>();
        try (Connection first = transaction();
                Connection second = transaction()) {
            say(first, "set local application_name = 'doudi ingest, process 4711'");
            Locks.feed(first, "households", holder -> {});

            Locks.feed(second, "income", told::add);
            assertThat(told).as("another feed is free").isEmpty();

            Locks.feed(second, "households", holder -> {
                told.add(holder);
                end(first);
            });

            assertThat(told).singleElement().satisfies(holder -> {
                assertThat(holder.process()).isEqualTo("doudi ingest, process 4711");
                assertThat(holder.since()).isBetween(before.minusSeconds(1), Instant.now());
                assertThat(holder.english()).contains("the feed households", "process 4711", "since 20");
                assertThat(holder.chinese()).contains("households", "4711");
            });
            assertThat(text(second, "show lock_timeout"))
                    .as("what follows waits as long as it must")
                    .isEqualTo("0");
            second.rollback();
        }
    }

    @Test
    void aDatabaseThatSaysNothingForHalfAnHourIsTakenForLost() throws Exception {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(30 * 60 * 1000);
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void end(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

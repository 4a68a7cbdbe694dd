package org.doudi.engine.screening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doudi.engine.indicator.CityTallies;
import org.doudi.engine.registry.CopyBytes;
import org.doudi.engine.registry.HouseholdIds;

/** Decisions in the database: a version is in force from the run that wrote it until the run that found it changed. */
final class DecisionVersions {

    static final int OPEN = Integer.MAX_VALUE;

    private DecisionVersions() {}

    /**
     * Writes what differs from the decisions in force, and closes those that it replaces and those of households that are
     * no longer known. Answers how many were written.
     */
    static int write(Connection connection, Chunks.Chunk chunk, List<DecisionVersion> decided) throws SQLException {
        Map<Long, byte[]> before = inForceBefore(connection, chunk);
        List<Long> closing = new ArrayList<>();
        List<DecisionVersion> differing = new ArrayList<>();
        for (DecisionVersion version : decided) {
            byte[] known = before.remove(version.household());
            if (Arrays.equals(known, version.digest())) {
                continue;
            }
            if (known != null) {
                closing.add(version.household());
            }
            differing.add(version);
        }
        closing.addAll(before.keySet());
        close(connection, chunk.run(), closing);
        copy(connection, chunk.run(), differing);
        return differing.size();
    }

    private static void copy(Connection connection, int run, List<DecisionVersion> versions) throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        try (CopyBytes rows = new CopyBytes(connection, DecisionVersion.COLUMNS)) {
            for (DecisionVersion version : versions) {
                version.copyTo(rows, run);
            }
            rows.end();
        }
    }

    private static Map<Long, byte[]> inForceBefore(Connection connection, Chunks.Chunk chunk) throws SQLException {
        Map<Long, byte[]> digests = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(chunk.households()
                .into("select household, digest from decision where household in (:ids) and until_run = ?"))) {
            statement.setInt(chunk.households().bind(statement, 1), OPEN);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getLong(1), rows.getBytes(2));
                }
            }
        }
        return digests;
    }

    private static void close(Connection connection, int run, List<Long> households) throws SQLException {
        if (households.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "update decision set until_run = ? where household = any(?) and until_run = ?")) {
            statement.setInt(1, run);
            statement.setArray(2, connection.createArrayOf("bigint", households.toArray()));
            statement.setInt(3, OPEN);
            statement.executeUpdate();
        }
    }

    /** Deletes the run's versions of these households and opens those again that it had closed. */
    static void undo(Connection connection, int run, long first, long last) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                        "delete from decision where from_run = ? and household between ? and ?");
                PreparedStatement reopen = connection.prepareStatement(
                        "update decision set until_run = ? where until_run = ? and household between ? and ?")) {
            delete.setInt(1, run);
            delete.setLong(2, first);
            delete.setLong(3, last);
            delete.executeUpdate();
            reopen.setInt(1, OPEN);
            reopen.setInt(2, run);
            reopen.setLong(3, first);
            reopen.setLong(4, last);
            reopen.executeUpdate();
        }
    }

    /** What the decisions in force of some households come to. */
    static Counts counts(Connection connection, HouseholdIds households, Tally tally) throws SQLException {
        long known = 0;
        long decided = 0;
        CityTallies tallies = new CityTallies();
        try (PreparedStatement statement = connection.prepareStatement(
                households.into(
                        "select county, outcomes, set_aside, tally from decision where household in (:ids) and until_run = ?"))) {
            statement.setInt(households.bind(statement, 1), OPEN);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known++;
                    tallies.add(row.getString(1), row.getString(4));
                    if (row.getString(3) == null) {
                        decided++;
                        tally.add(row.getString(1), OutcomeText.read(row.getString(2)));
                    }
                }
            }
        }
        return new Counts(tally.sums(known, decided, 0, 0), tallies);
    }

    /** How many more decisions are in force since the run than were before it. */
    static long gained(Connection connection, int run) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select (select count(*) from decision where from_run = ?)"
                        + " - (select count(*) from decision where until_run = ?)")) {
            statement.setInt(1, run);
            statement.setInt(2, run);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How many households have a decision in force at the run. */
    static long inForce(Connection connection, int run) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from decision where from_run <= ? and until_run > ?")) {
            statement.setInt(1, run);
            statement.setInt(2, run);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

package org.doudi.engine.screening;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.doudi.engine.indicator.CityTallies;
import org.doudi.engine.registry.HouseholdIds;
import org.doudi.engine.registry.IdList;
import org.doudi.engine.registry.IdRange;

/** The parts that a run is cut into. Claimed by a lock of the worker's transaction, so that a dead worker's is free. */
final class Chunks {

    /** A part of a run: its households. */
    record Chunk(int run, int number, HouseholdIds households) {}

    private Chunks() {}

    /** A chunk that is not done and that nobody has in hand; empty when there is none at this moment. */
    static Optional<Chunk> claim(Connection connection, int run) throws SQLException {
        String sql =
                "select number, from_household, to_household, households_listed from run_chunk where run = ? and not done"
                        + " order by number limit 1 for update skip locked";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, run);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Chunk(run, row.getInt(1), households(row))) : Optional.empty();
            }
        }
    }

    private static HouseholdIds households(ResultSet row) throws SQLException {
        Array listed = row.getArray(4);
        return listed == null
                ? new IdRange(row.getLong(2), row.getLong(3))
                : new IdList(List.of((Long[]) listed.getArray()));
    }

    static void write(Connection connection, int run, List<? extends HouseholdIds> chunks) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into run_chunk (run, number, from_household, to_household, households_listed)"
                        + " values (?, ?, ?, ?, ?)")) {
            int number = 0;
            for (HouseholdIds chunk : chunks) {
                statement.setInt(1, run);
                statement.setInt(2, ++number);
                statement.setLong(3, chunk.first());
                statement.setLong(4, chunk.last());
                statement.setObject(5, chunk instanceof IdList list ? list.array() : null);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** How many households a run looks at. */
    static long households(Connection connection, Run run) throws SQLException {
        String sql = run.key().mode() == RunKey.Mode.FULL
                ? "select count(*) from household where ? > 0"
                : "select coalesce(sum(cardinality(households_listed)), 0) from run_chunk where run = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, run.number());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** @param before what its households came to until now; empty when it is all the same, since all are looked at */
    static void done(Connection connection, Chunk chunk, Counts counts, Optional<Counts> before) throws SQLException {
        String sql = "update run_chunk set done = true, households = ?, decided = ?, set_aside = ?, written = ?,"
                + " counts = ?::json, counts_before = ?::json, tallies = ?::json, tallies_before = ?::json"
                + " where run = ? and number = ?";
        Sums sums = counts.sums();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, sums.households());
            statement.setLong(2, sums.decided());
            statement.setLong(3, sums.setAside());
            statement.setLong(4, sums.written());
            statement.setString(5, SumsText.write(sums));
            statement.setString(6, before.map(Counts::sums).map(SumsText::write).orElse(null));
            statement.setString(7, counts.tallies().text());
            statement.setString(
                    8, before.map(Counts::tallies).map(CityTallies::text).orElse(null));
            statement.setInt(9, chunk.run());
            statement.setInt(10, chunk.number());
            statement.executeUpdate();
        }
    }

    /**
     * The transaction's commit does not wait for the disk. Should the machine fail before it is written, the whole chunk is
     * undone, its mark too, and the run goes on with it; what ends the run waits, and with it for all that came before.
     */
    static void needNotLast(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    static boolean allDone(Connection connection, int run) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select not exists (select 1 from run_chunk where run = ? and not done)")) {
            statement.setInt(1, run);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** What the run's households come to. Tallies are empty of chunks that were done under an older schema. */
    static Counts counts(Connection connection, int run) throws SQLException {
        return sum(connection, "select counts, tallies from run_chunk where run = ? and done", run);
    }

    /** What the households of a run's chunks came to before it. */
    static Counts countsBefore(Connection connection, int run) throws SQLException {
        return sum(connection, "select counts_before, tallies_before from run_chunk where run = ? and done", run);
    }

    private static Counts sum(Connection connection, String sql, int run) throws SQLException {
        Counts all = Counts.NONE;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, run);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String tallies = rows.getString(2);
                    all = all.plus(new Counts(
                            SumsText.read(rows.getString(1)),
                            tallies == null ? new CityTallies() : CityTallies.read(tallies)));
                }
            }
        }
        return all;
    }

    /** How many chunks there are, and how many are done. */
    static int[] progress(Connection connection, int run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*), count(*) filter (where done) from run_chunk where run = ?")) {
            statement.setInt(1, run);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new int[] {row.getInt(1), row.getInt(2)};
            }
        }
    }
}

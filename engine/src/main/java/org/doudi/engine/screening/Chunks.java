package org.doudi.engine.screening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.doudi.engine.registry.IdRange;

/** The parts that a run is cut into. Claimed by a lock of the worker's transaction, so that a dead worker's is free. */
final class Chunks {

    /** A part of a run: households of a range of ids. */
    record Chunk(int run, int number, IdRange households) {}

    private Chunks() {}

    /** A chunk that is not done and that nobody has in hand; empty when there is none at this moment. */
    static Optional<Chunk> claim(Connection connection, int run) throws SQLException {
        String sql = "select number, from_household, to_household from run_chunk where run = ? and not done"
                + " order by number limit 1 for update skip locked";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, run);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Chunk(run, row.getInt(1), new IdRange(row.getLong(2), row.getLong(3))))
                        : Optional.empty();
            }
        }
    }

    static void done(Connection connection, Chunk chunk, Sums sums) throws SQLException {
        String sql = "update run_chunk set done = true, households = ?, decided = ?, set_aside = ?, written = ?,"
                + " counts = ?::json where run = ? and number = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, sums.households());
            statement.setLong(2, sums.decided());
            statement.setLong(3, sums.setAside());
            statement.setLong(4, sums.written());
            statement.setString(5, SumsText.write(sums));
            statement.setInt(6, chunk.run());
            statement.setInt(7, chunk.number());
            statement.executeUpdate();
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

    static Sums sums(Connection connection, int run) throws SQLException {
        Sums sums = Sums.NONE;
        try (PreparedStatement statement =
                connection.prepareStatement("select counts from run_chunk where run = ? and done")) {
            statement.setInt(1, run);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sums = sums.plus(SumsText.read(rows.getString(1)));
                }
            }
        }
        return sums;
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

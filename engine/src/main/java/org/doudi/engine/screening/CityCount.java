package org.doudi.engine.screening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.doudi.engine.indicator.CityTallies;
import org.doudi.engine.indicator.Tallies;

/**
 * What the whole city comes to when a run ends. A run that looked only at what may have changed takes what it came to
 * before, less what those households came to, plus what they come to now.
 *
 * @param inForce decisions in force, by the rows that were opened and closed: what the sums have to agree with
 */
record CityCount(Sums sums, CityTallies tallies, long inForce) {

    private static final String NOTED = "select notes_looks, in_force from run where id = ?";

    /** What a run left beside its sums. */
    private record Noted(boolean inThisSchema, long inForce) {}

    static CityCount full(Connection connection, Run run) throws SQLException {
        Counts counts = Chunks.counts(connection, run.number());
        return of(connection, run, counts, DecisionVersions.inForce(connection, run.number()));
    }

    /** @param last the run that it stands on */
    static CityCount changed(Connection connection, Run run, Run last) throws SQLException {
        Counts then = Chunks.countsBefore(connection, run.number());
        Counts now = Chunks.counts(connection, run.number());
        Counts city = new Counts(
                last.sums().orElseThrow(), Tallies.of(connection, last.number()).orElseGet(CityTallies::new));
        long inForce = noted(connection, last).inForce() + DecisionVersions.gained(connection, run.number());
        return of(connection, run, city.replacing(then, now), inForce);
    }

    /** Chunks that were done under an older schema lack their tallies. */
    private static CityCount of(Connection connection, Run run, Counts counts, long inForce) throws SQLException {
        CityTallies tallies =
                noted(connection, run).inThisSchema() ? counts.tallies() : Tallies.counted(connection, run.number());
        return new CityCount(counts.sums(), tallies, inForce);
    }

    private static Noted noted(Connection connection, Run run) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTED)) {
            statement.setInt(1, run.number());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Noted(row.getBoolean(1), row.getLong(2));
            }
        }
    }
}

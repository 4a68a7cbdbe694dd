package org.doudi.engine.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.registry.KnownPoint;

/** Runs a yardstick's script of layers and holds what it says against the decisions in force. */
record LayersInSql(DataSource database, PolicyPack pack, LocalDate on, KnownPoint known) {

    private static final int TRIES = 2;

    /** Categories in force that the script does not have, and the other way round. */
    private static final String DIFFER = """
            with ours as (
                select d.household, outcome ->> 'code' as code, coalesce((outcome ->> 'person')::bigint, 0) as person,
                       coalesce(outcome ->> 'status', 'proposed') as status
                from decision d
                cross join json_array_elements(d.outcomes::json) outcome
                where d.until_run = 2147483647 and d.set_aside is null and outcome ->> 'kind' = 'category'
            ), theirs as (
                select household, code, coalesce(person, 0) as person, status from yardstick.layer
            )
            select (select count(*) from ((table ours except table theirs) union all (table theirs except table ours)) d),
                   (select count(*) from theirs)
            """;

    /** The script's best of two, so that neither a cold cache nor the rows' first reader tells against it. */
    Measured.Layers measure(String script) {
        String sql = script.replace(":day", "'" + on + "'").replace(":point", String.valueOf(known.number()));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("analyze evidence, person, household, delivery");
            double best = Double.MAX_VALUE;
            for (int i = 0; i < TRIES; i++) {
                new PackInSql(pack, on).write(connection);
                connection.commit();
                long start = System.nanoTime();
                statement.execute(sql);
                connection.commit();
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            return compared(connection, best);
        } catch (SQLException e) {
            throw new BenchException("The script of layers failed", e);
        }
    }

    private static Measured.Layers compared(Connection connection, double seconds) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DIFFER);
                ResultSet row = query.executeQuery()) {
            row.next();
            Measured.Layers layers = new Measured.Layers(seconds, row.getLong(2), row.getLong(1));
            PackInSql.drop(connection);
            connection.commit();
            return layers;
        }
    }
}

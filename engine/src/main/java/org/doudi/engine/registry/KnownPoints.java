package org.doudi.engine.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/** Points up to which the registry can be read. */
@ApplicationScoped
public class KnownPoints {

    private final DataSource database;

    KnownPoints(DataSource database) {
        this.database = database;
    }

    /** Everything known by now. */
    public KnownPoint newest() {
        return asOf(null);
    }

    /** What was known at an instant: everything that had been applied by then. */
    public KnownPoint asOf(Instant instant) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select coalesce(max(number), 0) from known_step where applied <= coalesce(?, 'infinity'::timestamptz)")) {
            query.setTimestamp(1, instant == null ? null : Timestamp.from(instant));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new KnownPoint(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new RegistryException("Cannot read the known point", e);
        }
    }
}

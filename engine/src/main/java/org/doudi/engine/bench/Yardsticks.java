package org.doudi.engine.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.registry.HouseholdReading;
import org.doudi.engine.registry.KnownCity;
import org.doudi.engine.registry.KnownPoint;
import org.doudi.engine.registry.KnownPoints;
import org.doudi.engine.screening.PackTerms;
import org.doudi.engine.screening.Policies;
import org.doudi.engine.screening.ScreeningConfig;

/** Measures on the city as it stands what the house's own speed is held against. */
@ApplicationScoped
public class Yardsticks {

    private final DataSource database;
    private final Policies policies;
    private final HouseholdReading reading;
    private final KnownPoints points;
    private final ScreeningConfig config;

    @Inject
    Yardsticks(
            DataSource database,
            Policies policies,
            HouseholdReading reading,
            KnownPoints points,
            ScreeningConfig config) {
        this.database = database;
        this.policies = policies;
        this.reading = reading;
        this.points = points;
        this.config = config;
    }

    /** Whether nobody's data lie in the database. */
    public boolean isEmpty() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select not exists (select from delivery) and not exists (select from run)");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new BenchException("Cannot look whether the database is empty", e);
        }
    }

    /**
     * Measures everything that can be measured here.
     *
     * @param classes where a yardstick of the pack may lie; null when there is no such folder
     * @param scratch a folder with room for the rows as a file
     */
    public Measured measure(LocalDate on, File classes, Path scratch) {
        Policy policy = policies.active();
        Optional<Yardstick> yardstick = Yardstick.of(policy.pack().manifest().name(), classes);
        KnownPoint known = points.newest();
        Measured.Layers layers = yardstick
                .map(given -> new LayersInSql(database, policy.pack(), on, known).measure(given.layers()))
                .orElse(null);
        Measured.Deciding plain = yardstick
                .map(given -> new DecidingFloor(city(policy, known, on), on, given).measure(policy))
                .orElse(null);
        return new Measured(plain, layers, new CopyFloor(database, scratch).measure(), config.workers());
    }

    private KnownCity city(Policy policy, KnownPoint known, LocalDate on) {
        return reading.city(known, on, PackTerms.of(policy.pack(), on));
    }
}

package org.doudi.engine.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** The way to households' facts: fix what was known and on which day it is asked, then read as much as is wanted. */
@ApplicationScoped
public class HouseholdReading {

    private final DataSource database;

    HouseholdReading(DataSource database) {
        this.database = database;
    }

    /**
     * The city as known at a point, seen from a day. Immutable and usable by many threads; a run takes one and keeps it.
     *
     * @param on the day from which the age of deliveries is counted
     */
    public KnownCity city(KnownPoint known, LocalDate on, ReadingTerms terms) {
        try (Connection connection = database.getConnection()) {
            KnownDeliveries deliveries = KnownDeliveries.read(connection, known);
            return new KnownCity(
                    database, known, on, deliveries, BadHouseholds.read(connection, deliveries, known), terms);
        } catch (SQLException e) {
            throw new RegistryException("Cannot read the deliveries", e);
        }
    }
}

package org.doudi.engine.registry;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.Map;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.flywaydb.core.Flyway;

/** A database with the application's tables and without the application, for tests that send it hundreds of cities. */
record OwnDatabase(ThrowAwayFolder folder, AgroalDataSource pool) implements AutoCloseable {

    static OwnDatabase open() throws SQLException {
        ThrowAwayFolder folder = new ThrowAwayFolder();
        Map<String, String> access = folder.start();
        AgroalDataSource pool = Pool.of(
                access.get("quarkus.datasource.jdbc.url"),
                access.get("quarkus.datasource.username"),
                access.get("quarkus.datasource.password"));
        Flyway.configure().dataSource(pool).load().migrate();
        return new OwnDatabase(folder, pool);
    }

    @Override
    public void close() {
        pool.close();
        folder.stop();
    }
}

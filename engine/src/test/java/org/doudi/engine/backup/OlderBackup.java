package org.doudi.engine.backup;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import org.doudi.connectors.dispatch.DispatchConfig;
import org.doudi.connectors.feed.intake.FeedConfig;
import org.doudi.engine.folder.BrokerConfig;
import org.doudi.engine.folder.DataFolder;
import org.doudi.engine.folder.DatabaseLease;
import org.doudi.engine.folder.DoudiConfig;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Writes backups as a former version of the program would have: the tables are those of that version. */
public record OlderBackup(Path folder, String version) {

    /** @param night the SQL that fills the tables before */
    public void write(Path file, String night) throws Exception {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(DoudiConfig.class)
                .withMapping(BrokerConfig.class)
                .withMapping(DispatchConfig.class)
                .withMapping(FeedConfig.class)
                .withDefaultValue("doudi.data-dir", folder.toString())
                .withValidateUnknown(false)
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .build();
        Queues queues = new Queues(
                config.getConfigMapping(DoudiConfig.class),
                config.getConfigMapping(BrokerConfig.class),
                config.getConfigMapping(DispatchConfig.class));
        ZoneId zone = config.getConfigMapping(DoudiConfig.class).zone();
        try (DatabaseLease lease = DatabaseLease.take(DataFolder.at(folder), zone)) {
            PGSimpleDataSource tables = new PGSimpleDataSource();
            tables.setUrl(lease.database().jdbcUrl());
            tables.setUser(lease.database().user());
            tables.setPassword(lease.database().password());
            Flyway.configure().dataSource(tables).target(version).load().migrate();
            try (Connection connection = tables.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(night);
            }
            new Backup(tables, config.getConfigMapping(FeedConfig.class), queues, Clock.system(zone)).write(file);
        }
    }
}

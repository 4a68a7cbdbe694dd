package org.doudi.engine.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.doudi.connectors.feed.intake.FeedConfig;
import org.doudi.engine.folder.DoudiConfig;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Makes a house out of a backup, in an empty folder, whole or not at all. */
@ApplicationScoped
public class Restore {

    private final DataSource database;
    private final Flyway flyway;
    private final FeedConfig files;
    private final Queues queues;
    private final DoudiConfig house;

    @Inject
    Restore(DataSource database, Flyway flyway, FeedConfig files, Queues queues, DoudiConfig house) {
        this.database = database;
        this.flyway = flyway;
        this.files = files;
        this.queues = queues;
        this.house = house;
    }

    /**
     * Tables of an older version are made as they were, filled, and brought up to date then.
     *
     * @throws BackupRefused when the file is no good or the folder is not empty; nothing is changed then
     */
    public Contents read(Path file) throws IOException, SQLException, JMSException {
        try (BackupFile backup = BackupFile.open(file);
                Connection connection = database.getConnection()) {
            Tables tables = new Tables(connection);
            Contents contents = backup.contents();
            String ours = tables.schema();
            int age = version(contents.schema()).compareTo(version(ours));
            if (age > 0) {
                throw BackupRefused.newer(file, contents.schema(), ours);
            }
            refuseUnlessEmpty(tables);
            backup.check();
            if (age < 0) {
                rebuild(tables, contents.schema());
            }
            refuseForeign(tables, backup);
            // Before the tables: a restore that is cut off here can be done again, and what comes twice does no harm.
            new FolderFiles(files).restore(backup.zip(), contents.files());
            queues.put(backup.messages());
            fill(tables, backup);
            if (age < 0) {
                flyway.migrate();
            }
            tables.execute("analyze");
            return contents;
        }
    }

    private static MigrationVersion version(String text) {
        return MigrationVersion.fromVersion(text);
    }

    private void refuseUnlessEmpty(Tables tables) throws SQLException {
        for (String table : tables.names()) {
            if (!tables.isEmpty(table)) {
                throw BackupRefused.inUse(house.dataDir(), table);
            }
        }
    }

    /** The file's word goes into statements: only names of tables and columns that are there may, whoever wrote the file. */
    private static void refuseForeign(Tables tables, BackupFile backup) throws SQLException {
        List<String> known = tables.names();
        for (Contents.Table table : backup.contents().tables()) {
            if (!known.contains(table.name()) || !tables.columns(table.name()).containsAll(table.columns())) {
                throw BackupRefused.foreign(backup.file(), table.name());
            }
        }
    }

    /** Only tables that were just seen to be empty go. */
    private void rebuild(Tables tables, String schema) throws SQLException {
        tables.execute("drop view if exists known_step");
        for (String table : tables.names()) {
            tables.execute("drop table if exists " + Tables.quoted(table) + " cascade");
        }
        tables.execute("drop table if exists evidence, flyway_schema_history cascade");
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(schema)
                .load()
                .migrate();
    }

    private static void fill(Tables tables, BackupFile backup) throws SQLException, IOException {
        Connection connection = tables.connection();
        connection.setAutoCommit(false);
        try {
            for (Contents.Table table : backup.contents().tables()) {
                try (InputStream in = backup.read(table.entry())) {
                    tables.copyIn(table.name(), table.columns(), in);
                }
            }
            for (Map.Entry<String, Long> sequence :
                    backup.contents().sequences().entrySet()) {
                tables.set(sequence.getKey(), sequence.getValue());
            }
            connection.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}

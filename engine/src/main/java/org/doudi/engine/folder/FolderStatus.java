package org.doudi.engine.folder;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What the folder and its database say of themselves. */
@ApplicationScoped
public class FolderStatus {

    private final DataSource database;
    private final DoudiConfig config;

    FolderStatus(DataSource database, DoudiConfig config) {
        this.database = database;
        this.config = config;
    }

    public Report report() throws SQLException, IOException {
        Path folder = config.dataDir().toAbsolutePath().normalize();
        Path existing = Files.exists(folder) ? folder : Path.of("").toAbsolutePath();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version'), pg_database_size(current_database())")) {
            row.next();
            return new Report(
                    connection.getMetaData().getURL().replaceFirst("\\?.*", ""),
                    row.getString(1),
                    folder.toString(),
                    row.getLong(2),
                    Files.getFileStore(existing).getUsableSpace());
        }
    }

    /** Sizes in bytes; the free space is that of the data folder's disk. */
    public record Report(
            String databaseAddress,
            String databaseVersion,
            String dataFolder,
            long databaseBytes,
            long diskFreeBytes) {}
}

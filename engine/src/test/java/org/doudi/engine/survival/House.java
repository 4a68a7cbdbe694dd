package org.doudi.engine.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.doudi.engine.cli.PackagedApp;
import org.doudi.engine.folder.Database;

/** A data folder with the packaged application on it, looked at from outside. */
record House(Path folder, PackagedApp app) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Small portions, so that a small city gives many instants to be struck at. */
    private static final Map<String, String> SETTINGS = Map.of(
            "DOUDI_SCREENING_CHUNK", "10",
            "DOUDI_SCREENING_BRAKE_HOUSEHOLDS", "1000000",
            "DOUDI_DISPATCH_BATCH", "10",
            "DOUDI_DISPATCH_EVERY", "200ms",
            "DOUDI_OUTBOX_LEASE", "2s",
            "DOUDI_SCREENING_LEASE", "3s");

    static House at(Path folder) {
        return new House(folder, new PackagedApp(folder, SETTINGS));
    }

    /** A house whose processes reach the database over a wire, and take it for one that is somebody else's. */
    static House behind(Wire wire, Path folder, Database database) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/doudi?socketTimeout=6".formatted(wire.port()));
        settings.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        return new House(folder, new PackagedApp(folder, Map.copyOf(settings)));
    }

    /** A connection to the folder's database; empty-handed while no server answers. */
    Connection connect() throws SQLException {
        JsonNode access = secret("postgres.json");
        String url = "jdbc:postgresql://%s:%d/doudi?connectTimeout=5"
                .formatted(access.get("host").asText(), access.get("port").asInt());
        return DriverManager.getConnection(
                url, access.get("user").asText(), access.get("password").asText());
    }

    /** What a file of addresses and passwords says. */
    JsonNode secret(String name) throws SQLException {
        Path file = folder.resolve("run").resolve(name);
        if (Files.notExists(file)) {
            throw new SQLException("no server yet");
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty while there is no database or no table in it. */
    OptionalLong number(String sql) {
        try {
            return OptionalLong.of(Long.parseLong(rows(sql).get(0)));
        } catch (SQLException away) {
            return OptionalLong.empty();
        }
    }

    /** The first column of every row. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** The process of the folder's database server. */
    ProcessHandle databaseServer() throws IOException {
        long process = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        return ProcessHandle.of(process).orElseThrow(() -> new IOException("no server"));
    }
}

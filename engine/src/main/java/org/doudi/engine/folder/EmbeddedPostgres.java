package org.doudi.engine.folder;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The server of one data folder. Every method is called with the {@link FolderLock} held. */
final class EmbeddedPostgres {

    private static final String DATABASE = "doudi";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresCluster cluster;
    private final ZoneId zone;
    private final Path accessFile;

    EmbeddedPostgres(DataFolder folder, ZoneId zone) {
        this.cluster = new PostgresCluster(folder);
        this.zone = zone;
        this.accessFile = folder.run().resolve("postgres.json");
    }

    /** The running server, whoever started it, else a new one. */
    Database attachOrStart() {
        return running().orElseGet(this::start);
    }

    void stop() {
        cluster.programs().run("pg_ctl", "-D", cluster.path().toString(), "-m", "fast", "-w", "-t", "120", "stop");
    }

    /** A server that is coming up or going down is waited for. */
    private Optional<Database> running() {
        Instant deadline = Instant.now().plus(PATIENCE);
        Optional<PostmasterFile> owner = PostmasterFile.of(cluster.path());
        while (owner.isPresent() && owner.get().isAlive(cluster.path())) {
            Optional<Database> database = answering(owner.get());
            if (database.isPresent()) {
                return database;
            }
            if (Instant.now().isAfter(deadline)) {
                throw FolderException.silentServer(owner.get().process(), cluster.log());
            }
            pause();
            owner = PostmasterFile.of(cluster.path());
        }
        return Optional.empty();
    }

    private Optional<Database> answering(PostmasterFile owner) {
        Optional<DatabaseAccess> access = SecretFile.read(accessFile, DatabaseAccess.class);
        if (access.isEmpty()) {
            return Optional.empty();
        }
        Database database = access.get().on(owner.port()).database(DATABASE);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select current_setting('data_directory')")) {
            answer.next();
            return Path.of(answer.getString(1)).equals(cluster.path()) ? Optional.of(database) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private Database start() {
        Optional<DatabaseAccess> known = SecretFile.read(accessFile, DatabaseAccess.class);
        // The port of last time, so that a process which outlived its server finds the next one.
        DatabaseAccess access = known.map(last -> last.on(Ports.wishedOrAny(last.port())))
                .orElseGet(() -> DatabaseAccess.generate(Ports.any()));
        cluster.prepare(access, known.isEmpty(), PostgresSettings.forThisMachine(access.port(), zone));
        SecretFile.write(accessFile, access);
        launch();
        createDatabaseOnce(access);
        return access.database(DATABASE);
    }

    private void launch() {
        Instant deadline = Instant.now().plus(PATIENCE);
        PostgresPrograms.Result result = startOnce();
        // Children of a killed server hold its memory for a moment; PostgreSQL then refuses, rightly.
        while (result.status() != 0
                && Instant.now().isBefore(deadline)
                && cluster.logTail().contains("pre-existing shared memory")) {
            pause();
            result = startOnce();
        }
        if (result.status() != 0) {
            throw FolderException.failed(
                    "pg_ctl", result.output() + System.lineSeparator() + cluster.logTail(), cluster.log());
        }
    }

    private PostgresPrograms.Result startOnce() {
        return cluster.programs()
                .attempt(
                        "pg_ctl",
                        "-D",
                        cluster.path().toString(),
                        "-l",
                        cluster.log().toString(),
                        "-w",
                        "-t",
                        "600",
                        "start");
    }

    private void createDatabaseOnce(DatabaseAccess access) {
        try (Connection connection = access.database("postgres").connectPatiently(PATIENCE);
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw FolderException.away(access.toString(), e);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            return found.next();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}

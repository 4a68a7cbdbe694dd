package org.doudi.engine.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private final DataFolder folder;
    private final ZoneId zone;
    private final Path log;
    private final Path credentialsFile;

    EmbeddedPostgres(DataFolder folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
        this.log = folder.run().resolve("postgres.log");
        this.credentialsFile = folder.run().resolve("postgres.json");
    }

    /** The running server, whoever started it, else a new one. */
    Database attachOrStart() {
        return running().orElseGet(this::start);
    }

    void stop() {
        programs().run("pg_ctl", "-D", cluster(), "-m", "fast", "-w", "-t", "120", "stop");
    }

    /** A server that is coming up or going down is waited for. */
    private Optional<Database> running() {
        Instant deadline = Instant.now().plus(PATIENCE);
        Optional<PostmasterFile> owner = PostmasterFile.of(folder.postgres());
        while (owner.isPresent() && owner.get().isAlive(folder.postgres())) {
            Optional<Database> database = answering(owner.get());
            if (database.isPresent()) {
                return database;
            }
            if (Instant.now().isAfter(deadline)) {
                throw FolderException.silentServer(owner.get().process(), log);
            }
            pause();
            owner = PostmasterFile.of(folder.postgres());
        }
        return Optional.empty();
    }

    private Optional<Database> answering(PostmasterFile owner) {
        Optional<Credentials> credentials = Credentials.read(credentialsFile);
        if (credentials.isEmpty()) {
            return Optional.empty();
        }
        Database database = database(credentials.get().on(owner.port()), DATABASE);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select current_setting('data_directory')")) {
            answer.next();
            return Path.of(answer.getString(1)).equals(folder.postgres()) ? Optional.of(database) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private Database start() {
        Credentials known = Credentials.read(credentialsFile).orElseGet(() -> Credentials.generate(Ports.any()));
        known.write(credentialsFile);
        initialiseOnce(known);
        // The port of last time, so that a process which outlived its server finds the next one.
        Credentials credentials = known.on(Ports.wishedOrAny(known.port()));
        write(PostgresSettings.forThisMachine(credentials.port(), zone));
        dropFileNamingAStranger();
        launch();
        credentials.write(credentialsFile);
        createDatabaseOnce(credentials);
        return database(credentials, DATABASE);
    }

    private void initialiseOnce(Credentials credentials) {
        Path cluster = folder.postgres();
        try {
            if (Files.exists(cluster)) {
                refuseOtherVersion(
                        Files.readString(cluster.resolve("PG_VERSION")).strip());
                return;
            }
            // A kill in the middle leaves a draft, never half a cluster.
            Path draft = cluster.resolveSibling("postgres.new");
            Path password = folder.run().resolve("postgres.initial");
            PostgresBinaries.delete(draft);
            Files.deleteIfExists(password);
            Files.writeString(password, credentials.password());
            programs()
                    .run(
                            "initdb",
                            "-D",
                            draft.toString(),
                            "-U",
                            credentials.user(),
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--no-instructions");
            Files.delete(password);
            Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw FolderException.notWritable(cluster, e);
        }
    }

    private void refuseOtherVersion(String found) {
        String ours = PostgresBinaries.version();
        if (!ours.startsWith(found + ".")) {
            throw FolderException.otherVersion(folder.postgres(), found, ours);
        }
    }

    private void write(PostgresSettings settings) {
        Path file = folder.postgres().resolve("postgresql.conf");
        try {
            Files.writeString(file, settings.asFile());
        } catch (IOException e) {
            throw FolderException.notWritable(file, e);
        }
    }

    /** The number of a killed server may have gone to a stranger; PostgreSQL would take the stranger for a server and refuse. */
    private void dropFileNamingAStranger() {
        PostmasterFile.of(folder.postgres())
                .filter(owner -> owner.isStranger(folder.postgres()))
                .ifPresent(owner -> {
                    try {
                        Files.deleteIfExists(folder.postgres().resolve("postmaster.pid"));
                    } catch (IOException e) {
                        throw FolderException.notWritable(folder.postgres(), e);
                    }
                });
    }

    private void launch() {
        Instant deadline = Instant.now().plus(PATIENCE);
        PostgresPrograms.Result result = startOnce();
        // Children of a killed server hold its memory for a moment; PostgreSQL then refuses, rightly.
        while (result.status() != 0 && Instant.now().isBefore(deadline) && logEndsWith("pre-existing shared memory")) {
            pause();
            result = startOnce();
        }
        if (result.status() != 0) {
            throw FolderException.failed("pg_ctl", result.output() + System.lineSeparator() + logTail(), log);
        }
    }

    private PostgresPrograms.Result startOnce() {
        return programs().attempt("pg_ctl", "-D", cluster(), "-l", log.toString(), "-w", "-t", "600", "start");
    }

    private boolean logEndsWith(String words) {
        return logTail().contains(words);
    }

    private String logTail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private void createDatabaseOnce(Credentials credentials) {
        try (Connection connection = database(credentials, "postgres").connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw FolderException.away(credentials.toString(), e);
        }
    }

    private Database database(Credentials credentials, String name) {
        String url = "jdbc:postgresql://%s:%d/%s".formatted(credentials.host(), credentials.port(), name);
        return new Database(url, credentials.user(), credentials.password());
    }

    private PostgresPrograms programs() {
        return new PostgresPrograms(PostgresBinaries.home(), log);
    }

    private String cluster() {
        return folder.postgres().toString();
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

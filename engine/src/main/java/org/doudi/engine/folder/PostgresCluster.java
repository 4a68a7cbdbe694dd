package org.doudi.engine.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The files of the folder's server: made once, configured at each start. */
final class PostgresCluster {

    private static final long LOG_LIMIT_BYTES = 20_000_000;

    private final DataFolder folder;
    private final Path cluster;

    PostgresCluster(DataFolder folder) {
        this.folder = folder;
        this.cluster = folder.postgres();
    }

    Path path() {
        return cluster;
    }

    /** What the server says. */
    Path log() {
        return cluster.resolve("server.log");
    }

    String logTail() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    PostgresPrograms programs() {
        return new PostgresPrograms(PostgresBinaries.home(), folder.root(), log());
    }

    /** Ready to be started with these settings; the password is set when it is a new one. */
    void prepare(DatabaseAccess access, boolean newPassword, PostgresSettings settings) {
        try {
            if (Files.notExists(cluster)) {
                initialise(access);
            } else {
                refuseOtherVersion(
                        Files.readString(cluster.resolve("PG_VERSION")).strip());
                dropFileNamingAStranger();
                Unprivileged.here().give(cluster);
                if (newPassword) {
                    setPassword(access);
                }
            }
            writeForServer(cluster.resolve("postgresql.conf"), settings.asFile());
            setAsideLongLog();
        } catch (IOException e) {
            throw FolderException.notWritable(cluster, e);
        }
    }

    /** A kill in the middle leaves a draft, never half a cluster. */
    private void initialise(DatabaseAccess access) throws IOException {
        Path draft = cluster.resolveSibling("postgres.new");
        Path password = cluster.resolveSibling("postgres.initial");
        PostgresBinaries.delete(draft);
        Files.deleteIfExists(password);
        Files.createDirectory(draft);
        Unprivileged.here().give(draft);
        if (Unprivileged.here().isAnotherUser()) {
            Files.setPosixFilePermissions(folder.root(), PosixFilePermissions.fromString("rwx--x--x"));
        }
        writeForServer(password, access.password());
        programs()
                .run(
                        "initdb",
                        "-D",
                        draft.toString(),
                        "-U",
                        access.user(),
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-instructions");
        Files.delete(password);
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion(String found) {
        String ours = PostgresBinaries.version();
        if (!ours.startsWith(found + ".")) {
            throw FolderException.otherVersion(cluster, found, ours);
        }
    }

    /** The file with the password was lost: whoever may write the folder may set a new one, without a server. */
    private void setPassword(DatabaseAccess access) {
        programs()
                .tell(
                        "alter role %s password '%s'%n".formatted(access.user(), access.password()),
                        "postgres",
                        "--single",
                        "-D",
                        cluster.toString(),
                        "postgres");
    }

    private static void writeForServer(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, SecretFile.ownerOnly(file));
        Files.writeString(file, text);
        Unprivileged.here().give(file);
    }

    private void setAsideLongLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
            Files.move(log(), log().resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The number of a killed server may have gone to a stranger; PostgreSQL would take the stranger for a server and refuse. */
    private void dropFileNamingAStranger() throws IOException {
        boolean stranger = PostmasterFile.of(cluster)
                .filter(owner -> owner.isStranger(cluster))
                .isPresent();
        if (stranger) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }
}

package org.doudi.engine.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseLeaseTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static DataFolder folder;

    @BeforeAll
    static void makeFolder() throws IOException {
        folder = throwAway();
    }

    @AfterAll
    static void leaveNothing() throws IOException {
        DatabaseLease.take(folder, ZONE).close();
        PostgresBinaries.delete(folder.root());
    }

    @Test
    void theLastOneToLeaveStopsTheServer() {
        DatabaseLease first = DatabaseLease.take(folder, ZONE);
        DatabaseLease second = DatabaseLease.take(folder, ZONE);
        assertThat(second.database()).isEqualTo(first.database());

        first.close();
        assertThat(isServed()).isTrue();

        second.close();
        assertThat(isServed()).isFalse();
    }

    @Test
    void theServerIsDurableAndInTheCitysZoneAndListensToThisMachineOnly() throws SQLException {
        try (DatabaseLease lease = DatabaseLease.take(folder, ZONE)) {
            assertThat(ask(lease, "show fsync")).isEqualTo("on");
            assertThat(ask(lease, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(lease, "select setting from pg_file_settings where name = 'timezone'"))
                    .isEqualTo("Asia/Shanghai");
            assertThat(ask(lease, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(lease, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() throws IOException {
        try (DatabaseLease lease = DatabaseLease.take(folder, ZONE)) {
            Database database = lease.database();
            assertThatThrownBy(() -> new Database(database.jdbcUrl(), database.user(), "guess").connect())
                    .hasMessageContaining("password");
            Path file = folder.run().resolve("postgres.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aServerThatAKilledProcessLeftBehindIsUsedAndStopped() throws Exception {
        Process holder = LeaseHolder.start(folder);
        long server = server();

        holder.destroyForcibly().waitFor();
        assertThat(isServed()).isTrue();
        try (DatabaseLease lease = DatabaseLease.take(folder, ZONE)) {
            assertThat(server()).isEqualTo(server);
            assertThat(ask(lease, "select 1")).isEqualTo("1");
        }

        assertThat(isServed()).isFalse();
    }

    @Test
    void aKilledServerStartsAgainWithWhatWasCommitted() throws SQLException {
        try (DatabaseLease lease = DatabaseLease.take(folder, ZONE)) {
            change(lease, "create table kept (word text)");
            change(lease, "insert into kept values ('仍在')");
            kill(server());
        }
        try (DatabaseLease lease = DatabaseLease.take(folder, ZONE)) {
            assertThat(ask(lease, "select word from kept")).isEqualTo("仍在");
        }
    }

    @Test
    void aWatchedServerComesBackAtItsOldAddress() throws SQLException {
        try (DatabaseLease lease = DatabaseLease.take(folder, ZONE).watched(Duration.ofMillis(100))) {
            kill(server());

            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> ask(lease, "select 1").equals("1"));
        }
    }

    @Test
    void aProcessNumberThatWentToAStrangerIsNoServer() throws IOException, SQLException {
        DatabaseLease.take(folder, ZONE).close();
        String stranger = "%d%n%s%n0%n5432%n%n127.0.0.1%n 1 1%nready   %n"
                .formatted(ProcessHandle.current().pid(), folder.postgres());
        Files.writeString(folder.postgres().resolve("postmaster.pid"), stranger);

        try (DatabaseLease lease = DatabaseLease.take(folder, ZONE)) {
            assertThat(ask(lease, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aLostPasswordIsReplaced() throws IOException, SQLException {
        DatabaseLease.take(folder, ZONE).close();
        Files.delete(folder.run().resolve("postgres.json"));

        try (DatabaseLease lease = DatabaseLease.take(folder, ZONE)) {
            assertThat(ask(lease, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void twoFoldersOnOneMachineHaveTheirOwnServers() throws IOException, SQLException {
        DataFolder other = throwAway();
        try (DatabaseLease here = DatabaseLease.take(folder, ZONE);
                DatabaseLease there = DatabaseLease.take(other, ZONE)) {
            change(there, "create table only_there ()");

            assertThat(ask(here, "select to_regclass('only_there')")).isNull();
        }
        PostgresBinaries.delete(other.root());
    }

    @Test
    void aFolderOfAnotherPostgresVersionIsLeftAlone() throws IOException {
        DataFolder old = throwAway();
        Files.createDirectory(old.postgres());
        Files.writeString(old.postgres().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> DatabaseLease.take(old, ZONE))
                .isInstanceOf(FolderException.class)
                .hasMessageContaining("17");
        assertThat(old.postgres().resolve("postgresql.conf")).doesNotExist();
        PostgresBinaries.delete(old.root());
    }

    private static DataFolder throwAway() throws IOException {
        Path target = Files.createDirectories(Path.of("target", "data"));
        return DataFolder.at(Files.createTempDirectory(target, "lease"));
    }

    private static boolean isServed() {
        return PostmasterFile.of(folder.postgres())
                .filter(owner -> owner.isAlive(folder.postgres()))
                .isPresent();
    }

    private static long server() {
        return PostmasterFile.of(folder.postgres()).orElseThrow().process();
    }

    private static void kill(long process) {
        ProcessHandle server = ProcessHandle.of(process).orElseThrow();
        server.destroyForcibly();
        await().until(() -> !server.isAlive());
    }

    private static String ask(DatabaseLease lease, String sql) throws SQLException {
        try (Connection connection = lease.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void change(DatabaseLease lease, String sql) throws SQLException {
        try (Connection connection = lease.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

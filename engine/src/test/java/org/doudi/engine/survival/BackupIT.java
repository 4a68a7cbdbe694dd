package org.doudi.engine.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.doudi.engine.cli.PackagedApp.Result;
import org.doudi.engine.cli.PackagedApp.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house, a file, and the house again. */
class BackupIT {

    @TempDir
    Path root;

    @Test
    void aRestoredHouseExportsTheSameBytesAndItsMessagesAreStillThere() throws Exception {
        House house = House.at(root.resolve("data"));
        Path file = root.resolve("kept").resolve("doudi.backup");
        aNightWithMessagesThatNobodyFetched(house, file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(house.app().run("backup", file.toString()).out()).contains("not written over");

        House again = House.at(root.resolve("again"));
        Result restored = done(again.app().run("restore", file.toString()));
        assertThat(restored.out()).contains("as it was at");
        for (String what : new String[] {"decisions", "referrals", "indicators", "quarantine"}) {
            assertThat(exported(again, what)).isNotEmpty().isEqualTo(exported(house, what));
        }
        assertThat(again.folder().resolve("inbox"))
                .as("wherever in it the service had moved it by then")
                .isDirectoryRecursivelyContaining("glob:**notes.txt");
        assertThat(again.app().run("restore", file.toString()).out()).contains("empty folder only");

        assertThatEveryMessageIsStillThere(again);
        aTornFileAndAnotherFileAreRefused(file);
        aFileThatSpeaksToTheDatabaseIsRefused(file);
    }

    private static void aNightWithMessagesThatNobodyFetched(House house, Path file) throws Exception {
        Path files = file.resolveSibling("files");
        done(house.app()
                .run(
                        "generate",
                        "--households",
                        "200",
                        "--seed",
                        "7",
                        "--date",
                        "2024-06-15",
                        "--out",
                        files.toString()));
        done(house.app().run("ingest", files.toString()));
        done(house.app().run("screen", "--date", "2024-06-15"));
        done(house.app().run("runs", "release", "1", "--by", "tester", "--reason", "looked at"));
        Running service = house.app().start("serve");
        service.address();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> house.number("select count(*) from outbox where sent_at is null")
                                .orElse(1)
                        == 0);
        Files.createDirectories(house.folder().resolve("inbox/passed-by"));
        Files.writeString(house.folder().resolve("inbox/notes.txt"), "not taken yet");
        Result written = done(house.app().run("backup", file.toString()));
        assertThat(written.out()).contains("identity numbers");
        service.process().destroy();
        service.result();
    }

    private static void assertThatEveryMessageIsStillThere(House house) throws Exception {
        Running service = house.app().start("serve");
        service.address();
        long sent = house.number("select count(sent_at) from outbox").orElseThrow();
        try (Mailbox mailbox = new Mailbox(house).open()) {
            await().atMost(Duration.ofMinutes(1)).until(() -> mailbox.events().size() == sent);
        }
        assertThat(sent).isPositive();
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history"
                    + " select 1000, '99', 'later', 'SQL', 'V99__later.sql', 0, 'x', now(), 0, true");
        }
        service.process().destroy();
        service.result();
        Result refused = house.app().run("status");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("later version", "99", "restore a backup");
    }

    private void aTornFileAndAnotherFileAreRefused(Path file) throws IOException {
        House third = House.at(root.resolve("third"));
        byte[] bytes = Files.readAllBytes(file);
        Path torn = Files.write(root.resolve("torn.backup"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(third.app().run("restore", torn.toString()).out()).contains("no whole backup");
        bytes[bytes.length / 3] ^= 1;
        Path damaged = Files.write(root.resolve("damaged.backup"), bytes);
        Result refused = third.app().run("restore", damaged.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).contains("damaged");
    }

    /** Whoever writes a backup by hand must not have the database run what stands in it. */
    private void aFileThatSpeaksToTheDatabaseIsRefused(Path file) throws IOException {
        Path forged = Files.copy(file, root.resolve("forged.backup"));
        Path struck = root.resolve("struck");
        try (FileSystem zip = FileSystems.newFileSystem(forged)) {
            Path contents = zip.getPath("contents.json");
            Files.writeString(
                    contents,
                    Files.readString(contents)
                            .replaceFirst(
                                    "\"columns\" : \\[ \"", "$0id) from program 'touch " + struck + "' -- \", \""));
        }
        Result refused = House.at(root.resolve("fourth")).app().run("restore", forged.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).contains("not as this program has it");
        assertThat(struck).doesNotExist();
    }

    private String exported(House house, String what) throws IOException {
        Path file = root.resolve(house.folder().getFileName() + "-" + what + ".csv");
        done(house.app().run("export", what, "--out", file.toString()));
        return Files.readString(file);
    }

    private static Result done(Result result) {
        assertThat(result.status()).as(result.out() + result.err()).isZero();
        return result;
    }
}

package org.doudi.engine.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.doudi.engine.cli.PackagedApp.Result;
import org.doudi.engine.folder.DataFolder;
import org.doudi.engine.folder.DatabaseLease;
import org.doudi.engine.survival.Life.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two houses live through the same nights, one undisturbed, the other struck at random instants. A handful of blows by
 * default; {@code -Ddoudi.kills=100} for as many as one likes, {@code -Ddoudi.kills.seed=N} for the same ones again.
 */
class KillsIT {

    private static final int KILLS = Integer.getInteger("doudi.kills", 4);
    private static final int CUTS = Integer.getInteger("doudi.kills.wire", Math.max(3, KILLS / 4));
    private static final long SEED =
            Long.getLong("doudi.kills.seed", Instant.now().toEpochMilli());
    private static final int HOUSEHOLDS = Integer.getInteger("doudi.kills.households", 300);
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 15);

    /** More than these in one night would leave no work between two of them. */
    private static final int MOST_A_NIGHT = 18;

    @TempDir
    Path root;

    private final Tally tally = new Tally();

    @Test
    void aHouseThatIsStruckAgainAndAgainEndsLikeOneThatIsLeftAlone() throws Exception {
        try (Disk disk = Disk.at(root.resolve("disk"))) {
            House struck = House.at(disk.root().resolve("struck"));
            compare(struck, new Striker(struck, disk, new Random(SEED)), KILLS);
        }
    }

    @Test
    void aHouseWhoseWireToItsDatabaseIsCutOrFallsSilentEndsLikeOneThatIsLeftAlone() throws Exception {
        Path folder = root.resolve("wired");
        try (DatabaseLease lease = DatabaseLease.take(DataFolder.at(folder), ZoneId.of("Asia/Shanghai"));
                Wire wire = Wire.to(lease.database());
                Disk disk = Disk.at(root.resolve("disk"))) {
            House struck = House.behind(wire, folder, lease.database());
            compare(struck, new Striker(struck, disk, Optional.of(wire), new Random(SEED)), CUTS);
        }
    }

    private void compare(House struck, Striker striker, int blows) throws Exception {
        say("kills: seed %d, -Ddoudi.kills.seed=%d does the same again".formatted(SEED, SEED));
        Instant start = Instant.now();
        House calm = House.at(root.resolve("calm"));
        try (Life reference = new Life(calm, striker, new Tally());
                Life life = new Life(struck, striker, tally)) {
            int nights = live(reference, life, calm, blows);
            Ledger expected = reference.ledger(root);
            List<String> differences = life.ledger(root).differences(expected);
            say("kills: %s; %d nights, %d lines compared, %d messages came again, %d differences, %d s"
                    .formatted(
                            tally,
                            nights,
                            expected.lines(),
                            life.mailbox().cameAgain(),
                            differences.size(),
                            Instant.now().getEpochSecond() - start.getEpochSecond()));
            assertThat(differences).isEmpty();
            assertThat(life.mailbox().contradictions()).isZero();
            assertThat(reference.mailbox().cameAgain()).isZero();
        }
    }

    private int live(Life reference, Life life, House calm, int blows) throws Exception {
        int night = 0;
        int left = blows;
        // A handful has one night, even when a blow came too late: a build waits for it.
        while (left > 0 && (night == 0 || blows > MOST_A_NIGHT)) {
            LocalDate date = FIRST.plusDays(night++);
            Path files = files(calm, date, night);
            Map<Step, Course> usual = reference.night(files, date);
            int now = Math.min(left, MOST_A_NIGHT);
            left -= now - life.night(files, date, now, usual);
            say("kills: after night %d: %s".formatted(night, tally));
        }
        return night;
    }

    private Path files(House house, LocalDate date, int seed) {
        Path files = root.resolve("files-" + date);
        Result made = house.app()
                .run(
                        "generate",
                        "--households",
                        String.valueOf(HOUSEHOLDS),
                        "--seed",
                        String.valueOf(seed),
                        "--date",
                        date.toString(),
                        "--out",
                        files.toString());
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(Files.exists(files)).isTrue();
        return files;
    }

    /** The build's own voice: what a long test does is worth a line. */
    private static void say(String line) {
        System.err.println(line);
    }
}

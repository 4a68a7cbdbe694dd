package org.doudi.engine.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.doudi.engine.cli.PackagedApp.Result;
import org.doudi.engine.cli.PackagedApp.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one run, of which one goes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is stopped by a signal")
class TakeOverIT {

    /** Sessions that have a part of a run in hand. */
    private static final String IN_HAND = "select count(distinct pid) from pg_locks where granted"
            + " and relation = 'run_chunk'::regclass and mode = 'RowShareLock'";

    /** Feeds of which a delivery is on its way in. */
    private static final String FEEDS_HELD =
            "select count(*) from pg_locks where locktype = 'advisory' and granted and classid::bigint = x'646f7531'::bigint";

    @TempDir
    Path root;

    @Test
    void whatADeadOrStoppedProcessHadInHandIsDoneByTheOther() throws Exception {
        House house = House.at(root.resolve("data"));
        Path files = root.resolve("files");
        done(house.app()
                .run(
                        "generate",
                        "--households",
                        "300",
                        "--seed",
                        "7",
                        "--date",
                        "2024-06-15",
                        "--out",
                        files.toString()));
        done(house.app().run("ingest", files.toString()));

        Running killed = inTheMiddle(house, "2024-06-15");
        Running survivor = house.app().start("screen", "--full", "--date", "2024-06-15");
        killed.process().destroyForcibly().waitFor();
        done(survivor.result());
        assertThatRunIsAsAnUndisturbedOne(house, 1, "2024-06-15");

        Running stopped = inTheMiddle(house, "2024-06-16");
        stopInsideAPart(house, stopped);
        assertThat(new ObjectMapper()
                        .readTree(house.app().run("status", "--json").out())
                        .at("/runs/0/state")
                        .asText())
                .as("status answers while a run is on")
                .isEqualTo("running");
        done(house.app().run("screen", "--full", "--date", "2024-06-16"));
        signal("CONT", stopped.process());
        stopped.result();
        assertThatRunIsAsAnUndisturbedOne(house, 3, "2024-06-16");
    }

    @Test
    void whoWaitsForAStoppedProcessIsToldWhichOneItIs() throws Exception {
        House house = House.at(root.resolve("data"));
        Path files = root.resolve("files");
        done(house.app().run("generate", "--households", "300", "--seed", "7", "--out", files.toString()));
        Running stopped = house.app().start("ingest", files.toString());
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> house.number(FEEDS_HELD).orElse(0) > 0);
        signal("STOP", stopped.process());
        while (house.number(FEEDS_HELD).orElseThrow() == 0) {
            signal("CONT", stopped.process());
            Thread.sleep(10);
            signal("STOP", stopped.process());
        }

        Running waiting = house.app().start("ingest", files.toString());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Files.readString(waiting.err()))
                        .contains("doudi ingest, process " + stopped.process().pid() + " has it since"));
        signal("CONT", stopped.process());
        done(stopped.result());
        done(waiting.result());
    }

    /** A process that has done some parts of a run and has others before it. */
    private static Running inTheMiddle(House house, String date) {
        Running running = house.app().start("screen", "--full", "--date", date);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> house.number(
                                        "select count(*) from run_chunk c join run r on r.id = c.run and r.state = 'running'"
                                                + " where done")
                                .orElse(0)
                        > 2);
        return running;
    }

    private static void stopInsideAPart(House house, Running running) throws Exception {
        signal("STOP", running.process());
        while (house.number(IN_HAND).orElseThrow() == 0) {
            signal("CONT", running.process());
            Thread.sleep(30);
            signal("STOP", running.process());
        }
    }

    /** Screened once more on the same day by one process alone, nothing differs. */
    private void assertThatRunIsAsAnUndisturbedOne(House house, int run, String date) throws IOException, SQLException {
        done(house.app().run("screen", "--full", "--date", date));
        for (String what : List.of("decisions", "indicators")) {
            assertThat(exported(house, what, run)).isNotEmpty().isEqualTo(exported(house, what, run + 1));
        }
    }

    private String exported(House house, String what, int run) throws IOException {
        Path file = root.resolve(what + "-" + run + ".csv");
        done(house.app().run("export", what, "--run", String.valueOf(run), "--out", file.toString()));
        return Files.readString(file);
    }

    private static void done(Result result) {
        assertThat(result.status()).as(result.out() + result.err()).isZero();
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}

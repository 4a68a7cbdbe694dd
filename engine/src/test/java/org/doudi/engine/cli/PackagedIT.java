package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.doudi.engine.cli.PackagedApp.Result;
import org.doudi.engine.cli.PackagedApp.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedIT {

    @TempDir
    Path root;

    private Path data;
    private PackagedApp app;

    @BeforeEach
    void choose() {
        data = root.resolve("data");
        app = new PackagedApp(data);
    }

    @Test
    void helpAndWrongUseTouchNothing() {
        assertThat(app.run("help").status()).isZero();
        assertThat(app.run("nonsense").status()).isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    @Test
    void aCommandStartsTheDatabaseAndStopsItAgain() throws Exception {
        Result result = app.run("status", "--json");

        assertThat(result.status()).isEqualTo(1);
        assertThat(new ObjectMapper()
                        .readTree(result.out())
                        .at("/faults/0/code")
                        .asText())
                .isEqualTo("no_recent_run");
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void commandsWorkBesideTheServiceAndAfterItWasKilled() throws Exception {
        Running service = app.start("serve");
        service.address();
        assertThat(app.run("status").out()).contains("PostgreSQL");
        assertThat(app.run("serve").err()).contains("already");

        service.process().destroyForcibly().waitFor();
        assertThat(data.resolve("postgres/postmaster.pid")).exists();
        assertThat(app.run("status").out()).contains("PostgreSQL");
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServiceToldToStopLeavesNothingRunning() throws Exception {
        Running service = app.start("serve");
        service.address();

        service.process().destroy();

        assertThat(service.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void theDemonstrationGoesFromNothingToTheQueues() throws Exception {
        Result result = app.run("demo", "--households", "300", "--no-serve", "--json");

        assertThat(result.status()).as(result.err()).isZero();
        JsonNode told = new ObjectMapper().readTree(result.out());
        assertThat(told.at("/takenIn/held").asLong()).isZero();
        assertThat(told.at("/screened/decided").asLong())
                .isEqualTo(told.at("/screened/households").asLong());
        assertThat(told.get("queues")).isNotEmpty().allSatisfy(queue -> {
            assertThat(queue.get("sent").asLong()).isPositive();
            assertThat(queue.get("waiting").asLong()).isZero();
        });
        assertThat(app.run("status").status()).isZero();
    }
}

package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(result.status()).isZero();
        assertThat(new ObjectMapper().readTree(result.out()).isObject()).isTrue();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void commandsWorkBesideTheServiceAndAfterItWasKilled() throws Exception {
        Running service = app.start("serve");
        service.address();
        assertThat(app.run("status").status()).isZero();
        assertThat(app.run("serve").err()).contains("already");

        service.process().destroyForcibly().waitFor();
        assertThat(data.resolve("postgres/postmaster.pid")).exists();
        assertThat(app.run("status").status()).isZero();
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
}

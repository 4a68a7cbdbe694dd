package org.doudi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of the packaged application, whose yardsticks are only worth something while they decide the same. */
class BenchIT {

    private static final Path JAR = Path.of("..", "engine", "target", "quarkus-app", "quarkus-run.jar");
    private static final long PATIENCE = 15;

    @TempDir
    Path folder;

    @Test
    void layersInSqlAndPlainJavaDecideTheCityAsThePackDoes() throws Exception {
        JsonNode bench = bench("--households", "3000", "--seed", "17").at("/benches/0");

        assertThat(bench.at("/yardsticks/layers/rows").asLong()).isGreaterThan(500);
        assertThat(bench.at("/yardsticks/layers/differ").asLong()).isZero();
        assertThat(bench.at("/yardsticks/plain/sample").asLong()).isGreaterThanOrEqualTo(3000);
        assertThat(bench.at("/yardsticks/plain/differ").asLong()).isZero();
        assertThat(bench.get("phases")).hasSize(6);
        assertThat(bench.get("ratios"))
                .allSatisfy(ratio -> assertThat(ratio.get("ratio").asDouble()).isPositive());
        assertThat(folder.resolve("bench")).doesNotExist();
    }

    @Test
    void aFolderInWhichSomethingLiesIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("bench").resolve("somebody's"));

        assertThat(start("--households", "10").waitFor()).isEqualTo(1);

        assertThat(folder.resolve("bench").resolve("somebody's")).exists();
    }

    private JsonNode bench(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        try {
            assertThat(process.waitFor(PATIENCE, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).isZero();
        return new ObjectMapper().readTree(folder.resolve("out.json").toFile());
    }

    private Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-Dbench.yardsticks=" + new File("target", "test-classes").getAbsolutePath(),
                "-jar",
                JAR.toAbsolutePath().normalize().toString(),
                "bench",
                "--json");
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().put("DOUDI_DATA_DIR", folder.toString());
        builder.environment()
                .put("DOUDI_PACK_DIR", Path.of("changchun").toAbsolutePath().toString());
        return builder.redirectOutput(folder.resolve("out.json").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }
}

package org.doudi.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application as it is delivered, in processes of its own on one data folder, with settings of its own. */
public record PackagedApp(Path dataFolder, Map<String, String> settings) {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    public PackagedApp(Path dataFolder) {
        this(dataFolder, Map.of());
    }

    /** What a command said and how it ended. */
    public record Result(int status, String out, String err) {}

    /** A command that is still running. */
    public record Running(Process process, Path out, Path err) {

        /** How it ended; waits until it does. */
        public Result result() {
            try {
                if (!process.waitFor(300, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("it does not end: " + read(out) + read(err));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return new Result(process.exitValue(), read(out), read(err));
        }

        /** Where the service answers; waits until it does. */
        public String address() {
            Instant deadline = Instant.now().plus(Duration.ofSeconds(180));
            while (Instant.now().isBefore(deadline) && process.isAlive()) {
                Matcher found = ADDRESS.matcher(read(out));
                if (found.find()) {
                    return found.group();
                }
                pause();
            }
            throw new IllegalStateException("the service did not start: " + read(out) + read(err));
        }
    }

    public Result run(String... arguments) {
        return start(arguments).result();
    }

    public Running start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx600m",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        try {
            Path logs = Files.createDirectories(Path.of("target", "packaged"));
            Path out = Files.createTempFile(logs, "out", ".txt");
            Path err = Files.createTempFile(logs, "err", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("DOUDI_DATA_DIR", dataFolder.toString());
            builder.environment()
                    .put("DOUDI_PACK_DIR", Path.of("..", "rules", "changchun").toString());
            builder.environment().put("DOUDI_LANG", "en");
            // Not the ports that a user's own service may hold.
            builder.environment().put("QUARKUS_HTTP_PORT", "0");
            builder.environment().put("DOUDI_BROKER_PORT", "0");
            builder.environment().put("DOUDI_BROKER_AMQP_PORT", "0");
            builder.environment().putAll(settings);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.doudi.engine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of this program in a process of its own on a data folder, started as an operator starts it.
 *
 * @param data the data folder
 */
public record OwnCommand(Path data) {

    /** Set by the launcher: where it lies. */
    private static final String LAUNCHER = "DOUDI_LAUNCHER";

    private static final long LOOK_EVERY = 200;
    private static final int DATABASE_EVERY = 5;

    /**
     * How a command ended.
     *
     * @param result what it printed as JSON
     * @param seconds from its start to its end
     * @param processorSeconds its own and the embedded database's; 0 where the system does not tell
     * @param memory most megabytes of the process; 0 likewise
     * @param databaseMemory most megabytes of the embedded database's processes together; 0 likewise
     */
    public record Ended(
            int status, JsonNode result, double seconds, double processorSeconds, long memory, long databaseMemory) {}

    /** Runs it to its end. What it says on the way goes where this process's own goes. */
    public Ended run(String... arguments) {
        try {
            Path out = Files.createTempFile("doudi-bench", ".json");
            try {
                long start = System.nanoTime();
                Process process = start(out, arguments);
                Use use = watch(process);
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Ended(
                        process.exitValue(),
                        new ObjectMapper().readTree(Files.readAllBytes(out)),
                        seconds,
                        use.processorSeconds(),
                        use.commandPeakMegabytes(),
                        use.databasePeakMegabytes());
            } finally {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path out, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(program());
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(Redirect.INHERIT);
        builder.environment().put("DOUDI_DATA_DIR", data.toString());
        return builder.start();
    }

    /** The launcher, which knows the flags of each command; where there is none, this process's own program and flags. */
    private static List<String> program() {
        String launcher = System.getenv(LAUNCHER);
        if (launcher != null) {
            return List.of(launcher);
        }
        List<String> program = new ArrayList<>();
        program.add(ProcessHandle.current().info().command().orElse("java"));
        program.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        program.addAll(List.of("-jar", System.getProperty("java.class.path")));
        return program;
    }

    private Use watch(Process process) {
        Use use = new Use(process, data);
        Thread stop = new Thread(process::destroy, "stop-command");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            for (int look = 0; !process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS); look++) {
                use.lookAtCommand();
                if (look % DATABASE_EVERY == 0) {
                    use.lookAtDatabase();
                }
            }
            Runtime.getRuntime().removeShutdownHook(stop);
            return use;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new BenchException("Interrupted", e);
        }
    }
}

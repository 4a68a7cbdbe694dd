package org.doudi.engine.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code initdb}, {@code pg_ctl} and their like for one folder. */
final class PostgresPrograms {

    private final Path bin;
    private final Path log;

    PostgresPrograms(Path home, Path log) {
        this.bin = home.resolve("bin");
        this.log = log;
    }

    /** Throws what the program said when it fails. */
    void run(String program, String... arguments) {
        Result result = attempt(program, arguments);
        if (result.status() != 0) {
            throw FolderException.failed(program, result.output(), log);
        }
    }

    Result attempt(String program, String... arguments) {
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(log.getParent().toFile());
        // Messages that are read by this program and by our users' search engines; times in the log as UTC.
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output;
            try (InputStream in = process.getInputStream()) {
                output = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw FolderException.failed(program, e.getMessage(), log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FolderException.failed(program, "interrupted", log);
        }
    }

    record Result(int status, String output) {}
}

package org.doudi.engine.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code initdb}, {@code pg_ctl} and their like for one folder. */
final class PostgresPrograms {

    private final Path bin;
    private final Path workingFolder;
    private final Path log;

    PostgresPrograms(Path home, Path workingFolder, Path log) {
        this.bin = home.resolve("bin");
        this.workingFolder = workingFolder;
        this.log = log;
    }

    /** Throws what the program said when it fails. */
    void run(String program, String... arguments) {
        tell("", program, arguments);
    }

    /** The same with something on its standard input. */
    void tell(String input, String program, String... arguments) {
        Result result = attempt(input, program, arguments);
        if (result.status() != 0) {
            throw FolderException.failed(program, result.output(), log);
        }
    }

    Result attempt(String program, String... arguments) {
        return attempt("", program, arguments);
    }

    private Result attempt(String input, String program, String... arguments) {
        List<String> command = new ArrayList<>(Unprivileged.here().prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(workingFolder.toFile());
        // Messages that a search engine knows, whatever the user's language.
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output;
            try (InputStream out = process.getInputStream()) {
                output = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
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

package org.doudi.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Follows what a command and the embedded database beside it use while they live. */
final class Use {

    private final ProcessUse command;
    private final Path postmaster;
    private long commandPeak;
    private long databasePeak;
    private double commandSeconds;
    private double databaseSeconds;

    /** @param data the data folder whose embedded database works for the command */
    Use(Process command, Path data) {
        this.command = ProcessUse.of(command.pid());
        postmaster = data.resolve("postgres").resolve("postmaster.pid");
    }

    /** The command alone, which is cheap. */
    void lookAtCommand() {
        commandPeak = Math.max(commandPeak, command.peakMemory().orElse(0));
        commandSeconds = Math.max(commandSeconds, command.processorSeconds(false));
    }

    /** The processes of the database, which takes some milliseconds each. */
    void lookAtDatabase() {
        try {
            long server = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
            ProcessUse main = ProcessUse.of(server);
            long memory = main.memoryShare().orElse(0);
            double seconds = main.processorSeconds(true);
            for (ProcessHandle child : ProcessHandle.of(server).stream()
                    .flatMap(ProcessHandle::children)
                    .toList()) {
                ProcessUse one = ProcessUse.of(child.pid());
                memory += one.memoryShare().orElse(0);
                seconds += one.processorSeconds(false);
            }
            databasePeak = Math.max(databasePeak, memory);
            databaseSeconds = Math.max(databaseSeconds, seconds);
        } catch (IOException | RuntimeException noneThere) {
            return; // Not started yet, stopped again, or somebody else's
        }
    }

    /** In megabytes; 0 when it cannot be told. */
    long commandPeakMegabytes() {
        return commandPeak >> 10;
    }

    long databasePeakMegabytes() {
        return databasePeak >> 10;
    }

    double processorSeconds() {
        return commandSeconds + databaseSeconds;
    }
}

package org.doudi.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a process uses, as Linux tells it. On other systems nothing can be told.
 *
 * @param proc where Linux tells it
 */
record ProcessUse(Path proc, long process) {

    private static final long TICKS_A_SECOND = 100;

    static ProcessUse of(long process) {
        return new ProcessUse(Path.of("/proc"), process);
    }

    /** The most memory that it ever had, in kilobytes. */
    OptionalLong peakMemory() {
        return kilobytes("status", "VmHWM:");
    }

    /** Its memory now, what it shares with others divided among them, in kilobytes. */
    OptionalLong memoryShare() {
        return kilobytes("smaps_rollup", "Pss:");
    }

    /**
     * Seconds of the processors so far.
     *
     * @param withEnded those of its children that have ended too
     */
    double processorSeconds(boolean withEnded) {
        try {
            String stat = Files.readString(file("stat"));
            // The name may hold blanks; what follows its parenthesis begins with the third field.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            if (withEnded) {
                ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            }
            return (double) ticks / TICKS_A_SECOND;
        } catch (IOException | RuntimeException notTold) {
            return 0;
        }
    }

    private OptionalLong kilobytes(String file, String name) {
        try (Stream<String> lines = Files.lines(file(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst();
        } catch (IOException | RuntimeException notTold) {
            return OptionalLong.empty();
        }
    }

    private Path file(String name) {
        return proc.resolve(String.valueOf(process)).resolve(name);
    }
}

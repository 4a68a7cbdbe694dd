package org.doudi.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where a demonstration keeps its city. In the data folder itself while that holds nothing, or an earlier demonstration; a
 * folder with somebody's own data is left alone, and the demonstration goes into one inside it.
 */
record DemoFolder(Path data) {

    private static final String MARK = "demo-city";
    private static final String OWN = "demo";

    static DemoFolder beside(Path configured) {
        boolean free = !Files.exists(configured.resolve("postgres")) || isInvented(configured);
        return new DemoFolder(free ? configured : configured.resolve(OWN));
    }

    /** Whether what a data folder holds began as a demonstration. */
    static boolean isInvented(Path data) {
        return Files.exists(data.resolve(MARK));
    }

    /** Says that what is in here is invented. */
    void mark() {
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve(MARK), "虚构的城市，可以删除。 An invented city; may be deleted.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder for the partners' files. */
    Path files() {
        Path files = data.resolve(MARK + "-files");
        try {
            Files.createDirectories(files);
            try (Stream<Path> old = Files.list(files)) {
                for (Path file : (Iterable<Path>) old::iterator) {
                    Files.delete(file);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

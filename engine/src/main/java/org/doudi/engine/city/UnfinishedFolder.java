package org.doudi.engine.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Files on their way into a folder: they appear there under their own names when all are whole, or not at all. */
record UnfinishedFolder(Path target, Path folder) implements AutoCloseable {

    static UnfinishedFolder in(Path target) throws IOException {
        Files.createDirectories(target);
        return new UnfinishedFolder(target, Files.createTempDirectory(target, ".unfinished"));
    }

    /** Moves everything to where it belongs. */
    void finish() throws IOException {
        for (Path file : files()) {
            Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}

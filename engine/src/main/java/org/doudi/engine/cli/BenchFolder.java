package org.doudi.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Where a benchmark keeps its cities and their data: a folder of its own, empty before and gone afterwards. */
record BenchFolder(Path path) {

    /** Makes it; refuses one in which something lies. */
    static BenchFolder empty(Path path) {
        try {
            Files.createDirectories(path);
            try (Stream<Path> there = Files.list(path)) {
                if (there.findAny().isPresent()) {
                    throw new Refusal("bench.not_empty", path);
                }
            }
            return new BenchFolder(path.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BenchFolder of(long households) {
        return new BenchFolder(path.resolve(String.valueOf(households)));
    }

    Path data() {
        return path.resolve("data");
    }

    /** The partners' files of one night. */
    Path files(String night) {
        return path.resolve(night);
    }

    long bytes(Path of) {
        if (!Files.exists(of)) {
            return 0;
        }
        long[] bytes = {0};
        walk(of, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
    }

    void delete() {
        walk(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void walk(Path from, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(from, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

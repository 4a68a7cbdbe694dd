package org.doudi.engine.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pushed delivery, laid down under its name in a folder of its own that only this process' user may read, until it is taken. */
record PushedFile(Path path) implements AutoCloseable {

    static PushedFile of(String name, InputStream content) {
        try {
            PushedFile file =
                    new PushedFile(Files.createTempDirectory("doudi-push").resolve(name));
            try {
                Files.copy(content, file.path());
                return file;
            } catch (IOException | RuntimeException broken) {
                file.close();
                throw broken;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A push broke off", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("A pushed file could not be deleted", e);
        }
    }
}

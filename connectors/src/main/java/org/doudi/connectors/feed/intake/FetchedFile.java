package org.doudi.connectors.feed.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file at hand, wherever it came from.
 *
 * @param name as its sender named it
 * @param sender the definition that it is read by, when that is known from where it came
 * @param copied whether it was set aside only for this delivery, and goes afterwards
 */
record FetchedFile(Path path, String name, Optional<String> sender, Instant arrived, boolean copied) {

    static FetchedFile inFolder(Path path) {
        try {
            Instant arrived = Files.getLastModifiedTime(path).toInstant();
            return new FetchedFile(path, path.getFileName().toString(), Optional.empty(), arrived, false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    FetchedFile of(Optional<String> knownSender) {
        return new FetchedFile(path, name, knownSender, arrived, copied);
    }
}

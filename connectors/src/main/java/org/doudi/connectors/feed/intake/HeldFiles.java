package org.doudi.connectors.feed.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doudi.connectors.feed.Receipt;

/**
 * The files that were held back, each kept with its manifest until somebody releases or discards it: a pushed or fetched
 * file would be gone, and one in a folder may be moved or changed.
 */
public class HeldFiles {

    private static final int DIGITS = 16;

    private final Path folder;

    public HeldFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps the file; once, however often it is held back. */
    void keep(Receipt receipt, Path file) {
        Path place = place(receipt.deliveryId(), receipt.delivery().sha256());
        if (Files.exists(place)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempDirectory(folder, ".unfinished");
            Path copy = unfinished.resolve(receipt.delivery().fileName());
            Files.copy(file, copy);
            // When it arrived is part of its order among deliveries, and is read off the file.
            Files.setLastModifiedTime(copy, FileTime.from(receipt.delivery().arrived()));
            if (Files.exists(Manifest.besideOf(file))) {
                Files.copy(Manifest.besideOf(file), Manifest.besideOf(copy));
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file of a delivery that was held back; empty when it was not kept. */
    public Optional<Path> file(long delivery, String sha256) {
        return kept(place(delivery, sha256)).stream()
                .filter(file -> !file.getFileName().toString().endsWith(Manifest.ENDING))
                .findFirst();
    }

    /** Lets go of the file: it was released, or given up. */
    public void drop(long delivery, String sha256) {
        Path place = place(delivery, sha256);
        try {
            for (Path file : kept(place)) {
                Files.delete(file);
            }
            Files.deleteIfExists(place);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Numbers begin again when a database does, and nobody may be given another's file. */
    private Path place(long delivery, String sha256) {
        return folder.resolve(delivery + "-" + sha256.substring(0, DIGITS));
    }

    private static List<Path> kept(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

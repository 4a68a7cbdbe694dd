package org.doudi.connectors.feed.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.doudi.connectors.feed.Receipt;

/** The watched folder. A file leaves it once it is settled; until then every look into the folder tries it again. */
@Singleton
class Inbox {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final Clock clock;

    @Inject
    Inbox(FeedConfig config, Clock clock) {
        this(config.inbox(), clock);
    }

    Inbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /** Moves the file and its manifest to where people look for what became of it. */
    void putAway(Path file, Optional<Receipt> receipt) {
        Path place = folder.resolve(receipt.map(Inbox::place).orElse("passed-by"));
        String stamp = STAMP.format(clock.instant().atZone(clock.getZone())) + "-";
        try {
            Files.createDirectories(place);
            move(file, place, stamp);
            move(Manifest.besideOf(file), place, stamp);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void move(Path file, Path place, String stamp) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, place.resolve(stamp + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String place(Receipt receipt) {
        return switch (receipt.outcome()) {
            case TAKEN, TAKEN_BEFORE -> "done";
            case HELD -> "held";
        };
    }
}

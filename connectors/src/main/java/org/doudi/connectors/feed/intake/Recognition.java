package org.doudi.connectors.feed.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.doudi.connectors.feed.mapping.DataDateColumn;
import org.doudi.connectors.feed.reading.DeliveredFile;
import org.doudi.connectors.feed.reading.RowBatches;
import org.doudi.connectors.feed.reading.UnreadableFile;

/** Finds out who sent a file, which day it speaks of, and for which counties. */
final class Recognition {

    private static final int CHUNK = 1 << 16;

    private final FeedDefinitions definitions;
    private final ZoneId zone;

    Recognition(FeedDefinitions definitions, ZoneId zone) {
        this.definitions = definitions;
        this.zone = zone;
    }

    /** Whose file it is; empty when its name begins with no feed's name. */
    Optional<FeedDefinition> definition(FetchedFile file) {
        return file.sender().isPresent() ? definitions.named(file.sender().get()) : definitions.of(file.name());
    }

    /** The date in the name, else in the file's column, else the day of arrival. */
    LocalDate dataDate(FetchedFile file, FeedDefinition definition) {
        return name(file, definition)
                .date()
                .or(() -> dateInColumn(file, definition))
                .orElseGet(() -> LocalDate.ofInstant(file.arrived(), zone));
    }

    /** Where the file stands in the order; one of no feed by the day of its arrival. */
    Waiting waiting(FetchedFile file) {
        LocalDate arrived = LocalDate.ofInstant(file.arrived(), zone);
        return new Waiting(
                file, definition(file).map(known -> dataDate(file, known)).orElse(arrived));
    }

    Recognised recognise(FetchedFile file, FeedDefinition definition, RegionDirectory regions) {
        Manifest manifest = Manifest.of(file);
        FileName name = name(file, definition);
        Optional<Coverage> listed = manifest.counties(regions);
        Optional<Coverage> declared = listed.or(() -> name.counties(regions));
        String sha256 = sha256(file.path());
        Delivery delivery = new Delivery(
                definition.name(),
                definition.feed(),
                definition.mode(),
                file.name(),
                dataDate(file, definition),
                declared,
                sha256,
                size(file.path()),
                file.arrived());
        Optional<HoldReason> mismatch = manifest.mismatch(sha256, regions)
                .or(() -> listed.isPresent() ? Optional.empty() : name.unknownCounty(regions));
        return new Recognised(file, definition, delivery, manifest, mismatch);
    }

    private static FileName name(FetchedFile file, FeedDefinition definition) {
        boolean begins = file.name()
                .regionMatches(true, 0, definition.name(), 0, definition.name().length());
        return new FileName(file.name(), begins ? definition.name() : "");
    }

    private static Optional<LocalDate> dateInColumn(FetchedFile file, FeedDefinition definition) {
        try (DeliveredFile opened = DeliveredFile.open(file.path(), file.name(), definition);
                RowBatches rows = new RowBatches(opened, definition)) {
            return rows.hasNext() ? DataDateColumn.in(rows.next()) : Optional.empty();
        } catch (UnreadableFile toldWhenItIsRead) {
            return Optional.empty();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

package org.doudi.engine.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.doudi.engine.backup.Messages.Lying;

/** A backup that is read. */
final class BackupFile implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Contents contents;

    private BackupFile(Path file, ZipFile zip, Contents contents) {
        this.file = file;
        this.zip = zip;
        this.contents = contents;
    }

    /** @throws BackupRefused when it is not a backup that this program can read */
    static BackupFile open(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw BackupRefused.absent(file);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException cutOff) {
            throw BackupRefused.noBackup(file);
        }
        ZipEntry entry = zip.getEntry(Contents.ENTRY);
        if (entry == null) {
            zip.close();
            throw BackupRefused.noBackup(file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Contents contents = Entries.JSON.readValue(in, Contents.class);
            if (contents.format() != Contents.FORMAT) {
                throw BackupRefused.newer(file, "format " + contents.format(), "format " + Contents.FORMAT);
            }
            return new BackupFile(file, zip, contents);
        }
    }

    Path file() {
        return file;
    }

    Contents contents() {
        return contents;
    }

    ZipFile zip() {
        return zip;
    }

    /** Reads everything once, before anything is changed. */
    void check() throws IOException {
        for (Contents.Table table : contents.tables()) {
            check(table.entry(), table.sha256());
        }
        for (Contents.Part part : contents.files()) {
            check(part.entry(), part.sha256());
        }
        check(contents.messages().entry(), contents.messages().sha256());
    }

    InputStream read(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw BackupRefused.damaged(file, entry);
        }
        return zip.getInputStream(found);
    }

    List<Lying> messages() throws IOException {
        List<Lying> messages = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(read(Backup.MESSAGES), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                messages.add(Entries.JSON.readValue(line, Lying.class));
            }
        }
        return messages;
    }

    private void check(String entry, String sha256) throws IOException {
        MessageDigest digest = Entries.sha256();
        try (InputStream in = new DigestInputStream(read(entry), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ZipException torn) {
            throw BackupRefused.damaged(file, entry);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw BackupRefused.damaged(file, entry);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

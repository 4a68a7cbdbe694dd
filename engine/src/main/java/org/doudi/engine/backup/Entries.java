package org.doudi.engine.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.doudi.engine.folder.OwnersFile;

/** A backup while it is written: under a name of its own until it is whole, readable by its owner only. */
final class Entries implements AutoCloseable {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path file;
    private final Path draft;
    private final ZipOutputStream zip;

    Entries(Path file) throws IOException {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(draft);
        OwnersFile.create(draft);
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16));
        // Tables shrink to a fifth already; more would cost more time than it saves.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** What goes into an entry. */
    interface Content {
        /** Answers how many rows, bytes or messages it wrote. */
        long writeTo(OutputStream out) throws IOException;
    }

    Contents.Part add(String entry, Content content) throws IOException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(entry));
        long count = content.writeTo(new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return new Contents.Part(entry, count, HexFormat.of().formatHex(digest.digest()));
    }

    /** Writes the contents; the backup is whole. */
    void end(Contents contents) throws IOException {
        add(Contents.ENTRY, out -> {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
            return 1;
        });
        zip.close();
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        if (Files.deleteIfExists(draft)) {
            zip.close();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writers close what they wrote to; the entry is not the file. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

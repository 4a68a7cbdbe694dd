package org.doudi.connectors.feed.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in a zip, in the archive's order. */
final class ZipMembers implements Closeable {

    private final ZipFile zip;

    private ZipMembers(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens a zip whose names are in UTF-8 or, as Windows in China writes them, in GB18030. */
    static ZipMembers open(Path file) throws IOException {
        try {
            return new ZipMembers(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException | IllegalArgumentException otherNames) {
            return new ZipMembers(new ZipFile(file.toFile(), Encoding.GB18030));
        }
    }

    static boolean has(Path file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(entry) != null;
        }
    }

    /** One file in the zip. */
    record Member(ZipFile zip, ZipEntry entry) {

        /** The name without folders. */
        String name() {
            String name = entry.getName().replace('\\', '/');
            return name.substring(name.lastIndexOf('/') + 1);
        }

        /** The file's bytes; the last read fails when they do not agree with the archive's checksum. */
        InputStream open() throws IOException {
            return new CheckedInputStream(zip.getInputStream(entry), new CRC32()) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int read = super.read(bytes, from, length);
                    if (read < 0 && entry.getCrc() >= 0 && getChecksum().getValue() != entry.getCrc()) {
                        throw new ZipException("checksum of " + name());
                    }
                    return read;
                }
            };
        }
    }

    boolean isWorkbook() {
        return zip.getEntry("xl/workbook.xml") != null;
    }

    /** The files that may hold rows: no folders, no hidden files, no manifests. */
    List<Member> members() {
        return Collections.list(zip.entries()).stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX"))
                .map(entry -> new Member(zip, entry))
                .filter(member -> !member.name().startsWith(".")
                        && !member.name().toLowerCase(Locale.ROOT).endsWith(".ok"))
                .toList();
    }

    /** Unpacks everything once, to see how much it is. */
    void count(UnpackLimit limit) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream in = limit.watch(new Member(zip, entry).open())) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

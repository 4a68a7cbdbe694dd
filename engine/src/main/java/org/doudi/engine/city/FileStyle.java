package org.doudi.engine.city;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What kind of file a partner sends. */
record FileStyle(Encoding encoding, boolean jsonLines, Wrapping wrapping) {

    /** How the text becomes bytes. */
    enum Encoding {
        UTF8,
        UTF8_BOM,
        GB18030
    }

    /** What the file lies in. */
    enum Wrapping {
        NONE,
        ZIP,
        GZIP
    }

    static final FileStyle UTF8 = new FileStyle(Encoding.UTF8, false, Wrapping.NONE);
    static final FileStyle UTF8_BOM = new FileStyle(Encoding.UTF8_BOM, false, Wrapping.NONE);
    static final FileStyle GB18030 = new FileStyle(Encoding.GB18030, false, Wrapping.NONE);
    static final FileStyle UTF8_GZ = new FileStyle(Encoding.UTF8, false, Wrapping.GZIP);
    static final FileStyle GB18030_GZ = new FileStyle(Encoding.GB18030, false, Wrapping.GZIP);
    static final FileStyle GB18030_ZIP = new FileStyle(Encoding.GB18030, false, Wrapping.ZIP);
    static final FileStyle JSONL = new FileStyle(Encoding.UTF8, true, Wrapping.NONE);
    static final FileStyle JSONL_GZ = new FileStyle(Encoding.UTF8, true, Wrapping.GZIP);

    /** The end of the file's name. */
    String extension() {
        String inner = jsonLines ? ".jsonl" : ".csv";
        return switch (wrapping) {
            case NONE -> inner;
            case ZIP -> ".zip";
            case GZIP -> inner + ".gz";
        };
    }

    /** What a name without {@code .zip} or {@code .gz} still lacks. */
    String innerExtension() {
        return wrapping == Wrapping.ZIP ? ".csv" : "";
    }

    OutputStream wrap(OutputStream file, String innerName) throws IOException {
        return switch (wrapping) {
            case NONE -> file;
            case GZIP -> new FastGzip(file);
            case ZIP -> {
                ZipOutputStream zip = new ZipOutputStream(file);
                zip.setLevel(Deflater.BEST_SPEED);
                ZipEntry entry = new ZipEntry(innerName);
                // The local form: it does not ask for the machine's time zone.
                entry.setTimeLocal(LocalDateTime.of(2024, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                yield zip;
            }
        };
    }

    /** The header of Java's gzip carries no time. Deflating fast is what keeps up with the generator. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream file) throws IOException {
            super(file, 1 << 14);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

package org.doudi.connectors.feed.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** Rows of one format inside a delivered file: the file itself, or a member of an archive. */
sealed interface Part {

    /** The delivered file's name, with {@code !} and the member's behind it when it is one of several. */
    String name();

    /** Plain text, that can be opened as often as needed. */
    record Text(String name, Bytes bytes, Charset charset, boolean json) implements Part {}

    /** A workbook; it is read with random access, hence a file. */
    record Workbook(String name, Path file) implements Part {}

    /** Where bytes come from. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }
}

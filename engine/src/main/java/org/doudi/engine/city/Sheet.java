package org.doudi.engine.city;

import java.io.Closeable;
import java.io.IOException;

/** A file being written, row by row. A cell is null where it is empty. */
interface Sheet extends Closeable {

    void row(String[] cells) throws IOException;

    /** Bytes written to disk; known once the sheet is closed. */
    long bytes();

    /** Lower-case hex digest of those bytes. */
    String sha256();

    /** Whether the file names its columns also when it has no rows; without, such a file says nothing at all. */
    boolean hasHeader();
}

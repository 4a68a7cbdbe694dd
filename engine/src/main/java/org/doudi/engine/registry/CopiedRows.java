package org.doudi.engine.registry;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads rows in the binary format of PostgreSQL's COPY: millions of them without an object a row. Fields are asked for in
 * their order, by the type of their column; none may be null.
 */
final class CopiedRows implements AutoCloseable {

    /** Signature, flags, and the length of an extension that nobody sends. */
    private static final int HEADER = 19;

    private final CopyOut copy;
    private byte[] bytes = {};
    private int at;

    CopiedRows(Connection connection, String query) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout with (format binary)");
        more();
        at = HEADER;
    }

    /** Whether there is another row, and stands before its first field. */
    boolean next() throws SQLException {
        if (at == bytes.length && !more()) {
            return false;
        }
        boolean row = whole(Short.BYTES) >= 0; // the number of fields, or -1 behind the last row
        return row || more();
    }

    /** Of type {@code int}. */
    int integer() {
        at += Integer.BYTES; // its length
        return (int) whole(Integer.BYTES);
    }

    /** Of type {@code bigint}. */
    long bigint() {
        at += Integer.BYTES;
        return whole(Long.BYTES);
    }

    /** Of type {@code text}. */
    String text() {
        int length = (int) whole(Integer.BYTES);
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Of type {@code uuid}. */
    Digest uuid() {
        at += Integer.BYTES;
        return new Digest(whole(Long.BYTES), whole(Long.BYTES));
    }

    /** Of type {@code tid}: the block and the place in it. */
    long tid() {
        at += Integer.BYTES;
        return whole(Integer.BYTES + Short.BYTES);
    }

    private boolean more() throws SQLException {
        byte[] next = copy.readFromCopy();
        bytes = next == null ? new byte[0] : next;
        at = 0;
        return next != null;
    }

    private long whole(int length) {
        long value = bytes[at];
        for (int i = 1; i < length; i++) {
            value = value << Byte.SIZE | bytes[at + i] & 0xff;
        }
        at += length;
        return value;
    }

    /** Breaks off what was not read to its end, so that the connection can be used again. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}

package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows in the binary format of PostgreSQL's COPY, gathered and sent in one go. For rows of many bytes: nothing is escaped
 * here, and nothing taken apart there. The types must be the columns' own.
 */
public final class CopyBytes implements AutoCloseable {

    private static final int SEND_AT = 1 << 18;
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final byte JSONB_VERSION = 1;
    private static final char INSTEAD_OF_NUL = '\ufffd';
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    private final CopyIn copy;
    private byte[] bytes = new byte[SEND_AT + (SEND_AT >> 2)];
    private int length;

    /** @param target table and columns */
    public CopyBytes(Connection connection, String target) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin with (format binary)");
        plain(SIGNATURE);
        int32(0); // no flags
        int32(0); // no extension
    }

    /** Begins a row, and sends the ones before when they are many. */
    public CopyBytes row(int fields) throws SQLException {
        if (length >= SEND_AT) {
            send();
        }
        int16(fields);
        return this;
    }

    /** Of type {@code bigint}. */
    public CopyBytes bigint(long value) {
        int32(Long.BYTES);
        int64(value);
        return this;
    }

    /** Of type {@code int}. */
    public CopyBytes integer(int value) {
        int32(Integer.BYTES);
        int32(value);
        return this;
    }

    /** Of type {@code boolean}. */
    CopyBytes bool(boolean value) {
        int32(1);
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** Of type {@code text}; null for null. PostgreSQL's text holds no NUL. */
    public CopyBytes text(String value) {
        if (value == null) {
            return nothing();
        }
        int from = length;
        int32(0);
        room(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0 || c >= 0x80) {
                length = from;
                return bytes(value.replace('\0', INSTEAD_OF_NUL).getBytes(StandardCharsets.UTF_8));
            }
            bytes[length++] = (byte) c;
        }
        return measured(from);
    }

    /** Of type {@code jsonb}, from its text in JSON; null for null. */
    CopyBytes json(byte[] utf8) {
        if (utf8 == null) {
            return nothing();
        }
        int from = length;
        int32(0);
        room(1);
        bytes[length++] = JSONB_VERSION;
        plain(utf8);
        return measured(from);
    }

    /** Of type {@code date}; null for null. */
    CopyBytes date(LocalDate value) {
        return value == null ? nothing() : integer(Math.toIntExact(value.toEpochDay() - FIRST_DAY));
    }

    /** Of type {@code numeric}; null for null. */
    CopyBytes numeric(BigDecimal value) {
        return bytes(value == null ? null : ByteConverter.numeric(value));
    }

    /** Of type {@code uuid}. */
    CopyBytes uuid(Digest value) {
        int32(2 * Long.BYTES);
        int64(value.high());
        int64(value.low());
        return this;
    }

    /** Of type {@code tid}: the block and the place in it. */
    CopyBytes tid(long value) {
        int32(Integer.BYTES + Short.BYTES);
        int32((int) (value >>> 16));
        int16((int) value);
        return this;
    }

    /** Of type {@code bytea}, or {@code text} in UTF-8; null for null. */
    public CopyBytes bytes(byte[] value) {
        if (value == null) {
            return nothing();
        }
        int32(value.length);
        plain(value);
        return this;
    }

    public void end() throws SQLException {
        int16(-1);
        send();
        copy.endCopy();
    }

    /** Breaks off what has not come to its end, so that the connection can be used again. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    /** Null, of any type. */
    CopyBytes nothing() {
        int32(-1);
        return this;
    }

    /** Puts its length before a field that begins there. */
    private CopyBytes measured(int from) {
        int end = length;
        length = from;
        int32(end - from - Integer.BYTES);
        length = end;
        return this;
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    private void int16(int value) {
        room(Short.BYTES);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void int32(int value) {
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void int64(long value) {
        int32((int) (value >>> 32));
        int32((int) value);
    }

    private void plain(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}

package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text format of PostgreSQL's COPY, gathered and sent in one go. Gathered as bytes: a builder of characters
 * would be twice as wide from the first Chinese word on, and be encoded once more.
 */
public final class CopyText implements AutoCloseable {

    private static final int SEND_AT = 1 << 18;
    private static final byte[] NULL = {'\\', 'N'};

    /** PostgreSQL's text holds no NUL. */
    private static final char INSTEAD_OF_NUL = '\ufffd';

    private final CopyIn copy;
    private byte[] bytes = new byte[SEND_AT + (SEND_AT >> 2)];
    private int length;
    private boolean first = true;

    /** @param target table and columns */
    public CopyText(Connection connection, String target) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    public CopyText field(String value) {
        separate();
        if (value == null) {
            plain(NULL);
            return this;
        }
        room(value.length() * 3);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80 || c == 0) {
                wide(value, i);
                i += Character.isHighSurrogate(c) && i + 1 < value.length() ? 1 : 0;
            } else {
                escaped((byte) c);
            }
        }
        return this;
    }

    /** Text that is UTF-8 already; no NUL in it. */
    public CopyText field(byte[] utf8) {
        separate();
        room(utf8.length * 2);
        for (byte b : utf8) {
            escaped(b);
        }
        return this;
    }

    public CopyText field(long value) {
        separate();
        ascii(Long.toString(value));
        return this;
    }

    public CopyText field(boolean value) {
        separate();
        ascii(value ? "t" : "f");
        return this;
    }

    public CopyText field(LocalDate value) {
        separate();
        if (value == null) {
            plain(NULL);
        } else {
            ascii(value.toString());
        }
        return this;
    }

    public CopyText field(BigDecimal value) {
        separate();
        if (value == null) {
            plain(NULL);
        } else {
            ascii(value.toPlainString());
        }
        return this;
    }

    public void endRow() throws SQLException {
        room(1);
        bytes[length++] = '\n';
        first = true;
        if (length >= SEND_AT) {
            send();
        }
    }

    public void end() throws SQLException {
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

    private void send() throws SQLException {
        copy.writeToCopy(bytes, 0, length);
        length = 0;
    }

    private void separate() {
        if (first) {
            first = false;
        } else {
            room(1);
            bytes[length++] = '\t';
        }
    }

    /** In a place for two bytes. */
    private void escaped(byte b) {
        switch (b) {
            case '\\' -> pair('\\');
            case '\n' -> pair('n');
            case '\r' -> pair('r');
            case '\t' -> pair('t');
            default -> bytes[length++] = b;
        }
    }

    private void pair(char letter) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) letter;
    }

    /** A character beyond ASCII, of one or two places. */
    private void wide(String value, int at) {
        int point = value.codePointAt(at);
        plain((point == 0 ? String.valueOf(INSTEAD_OF_NUL) : Character.toString(point))
                .getBytes(StandardCharsets.UTF_8));
    }

    private void ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
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

package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of PostgreSQL's COPY, gathered and sent in one go. */
final class CopyText {

    private static final int SEND_AT = 1 << 18;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(SEND_AT + (SEND_AT >> 2));
    private boolean first = true;

    CopyText(Connection connection, String target) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    CopyText field(String value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\0' -> text.append('\ufffd'); // PostgreSQL's text holds no NUL
                default -> text.append(c);
            }
        }
        return this;
    }

    CopyText field(long value) {
        separate();
        text.append(value);
        return this;
    }

    CopyText field(boolean value) {
        separate();
        text.append(value ? 't' : 'f');
        return this;
    }

    CopyText field(LocalDate value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            text.append(value);
        }
        return this;
    }

    CopyText field(BigDecimal value) {
        separate();
        text.append(value == null ? "\\N" : value.toPlainString());
        return this;
    }

    void endRow() throws SQLException {
        text.append('\n');
        first = true;
        if (text.length() >= SEND_AT) {
            send();
        }
    }

    void end() throws SQLException {
        send();
        copy.endCopy();
    }

    /** Gives the connection back to other statements after a failure. */
    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void separate() {
        if (first) {
            first = false;
        } else {
            text.append('\t');
        }
    }
}

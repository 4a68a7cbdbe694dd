package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.doudi.connectors.feed.FeedRow;

/** Digests of a row's key and of what it says. */
final class RowDigest {

    private static final char END = '\u001f';

    private final MessageDigest sha256;
    private final StringBuilder text = new StringBuilder(256);

    RowDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Digest key(FeedRow row) {
        return digest(row.key());
    }

    /** Equal exactly when two rows of one key say the same. Where a row stood in its file is not part of it. */
    Digest content(FeedRow row) {
        text.setLength(0);
        if (row.retracted()) {
            return digest("retracted");
        }
        add(row.idNumber());
        add(row.household());
        add(row.county());
        add(row.from() == null ? null : row.from().toString());
        add(row.until() == null ? null : row.until().toString());
        add(row.code());
        add(row.qualifier());
        add(number(row.amount()));
        for (Map.Entry<String, String> attribute : row.attributes().entrySet()) {
            add(attribute.getKey());
            add(attribute.getValue());
        }
        return digest(text.toString());
    }

    private void add(String field) {
        text.append(field == null ? "\0" : field).append(END);
    }

    private static String number(BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }

    private Digest digest(String value) {
        ByteBuffer full = ByteBuffer.wrap(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
        return new Digest(full.getLong(), full.getLong());
    }
}

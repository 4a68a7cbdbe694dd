package org.doudi.engine.screening;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {

    private final byte[] bytes;
    private int at;

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    int next() {
        return bytes[at++] & 0xff;
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    String text() {
        int length = (int) number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    BigDecimal decimal() {
        long value = number();
        long unscaled = value >>> 3 ^ -(value >>> 2 & 1);
        return switch ((int) value & 3) {
            case PackedWriter.WHOLE -> BigDecimal.valueOf(unscaled);
            case PackedWriter.HUNDREDTHS -> BigDecimal.valueOf(unscaled, 2);
            case PackedWriter.OTHER_SCALE -> BigDecimal.valueOf(unscaled, (int) number());
            default -> new BigDecimal(text());
        };
    }
}

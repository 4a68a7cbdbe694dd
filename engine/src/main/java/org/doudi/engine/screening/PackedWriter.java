package org.doudi.engine.screening;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes small numbers in few bytes: seven bits a byte, the lowest first, the eighth bit while more follow. */
final class PackedWriter {

    /** What the two lowest bits of a decimal say of it. */
    static final int WHOLE = 0;

    static final int HUNDREDTHS = 1;
    static final int OTHER_SCALE = 2;
    static final int LONG = 3;

    /** Up to here a number and those bits fit a long. */
    private static final int MOST_DIGITS = 17;

    private byte[] bytes;
    private int length;

    PackedWriter(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    void add(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    /** A number from nought on. */
    void number(long value) {
        long rest = value;
        while (rest > 0x7f) {
            add((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        add((int) rest);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        for (byte each : utf8) {
            add(each);
        }
    }

    void decimal(BigDecimal value) {
        int scale = value.scale();
        if (value.precision() > MOST_DIGITS || scale < 0) {
            number(LONG);
            text(value.toString());
            return;
        }
        int kind = scale == 0 ? WHOLE : scale == 2 ? HUNDREDTHS : OTHER_SCALE;
        long digits = kind == WHOLE ? value.longValue() : value.unscaledValue().longValue();
        number(zigzag(digits) << 2 | kind);
        if (kind == OTHER_SCALE) {
            number(scale);
        }
    }

    /** Small numbers of either sign become small numbers from nought on. */
    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}

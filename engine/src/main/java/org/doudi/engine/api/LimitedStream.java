package org.doudi.engine.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which no more is read than is allowed, however long it says it is. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long left;

    LimitedStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw Refusal.of(
                    ProblemType.TOO_LARGE,
                    "至多 %,d 字节。请拆分，或放进收件文件夹。".formatted(limit),
                    "At most %,d bytes are taken. Send it in parts, or put it into the inbox.".formatted(limit));
        }
    }
}

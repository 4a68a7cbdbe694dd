package org.doudi.connectors.feed.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Watches how much comes out of an archive, so that a small file cannot fill the machine. */
final class UnpackLimit {

    private static final long MOST = 2_000_000_000L;
    private static final long MOST_TIMES = 200;

    /** Below this even a file that is one row many times over does no harm, however well it packs. */
    private static final long HARMLESS = 10_000_000L;

    private final long most;
    private long unpacked;
    private boolean measured;

    UnpackLimit(long packed) {
        this.most = Math.min(MOST, Math.max(HARMLESS, packed * MOST_TIMES));
    }

    /** Everything was unpacked once and stayed within the limit: reading it again is not counted. */
    void measured() {
        measured = true;
    }

    void count(long bytes) {
        unpacked += measured ? 0 : bytes;
        if (unpacked > most) {
            throw new UnreadableFile(
                    "压缩包解开后超过 %d MB（上限为 2 GB 或原大小的 200 倍）。请拆分后重新发送".formatted(most / 1_000_000),
                    "The archive unpacks to more than %d MB (the limit is 2 GB or 200 times its size). Split it and send again"
                            .formatted(most / 1_000_000));
        }
    }

    InputStream watch(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }
}

package org.doudi.engine.registry;

import java.util.Arrays;

/**
 * What a series of snapshots says today, and what the next snapshot says of it, row by row as it comes in. A million rows
 * take some 55 MB: their digests lie in plain arrays, found through a table of their places.
 */
final class SeriesRows {

    /** What the snapshot says of a row of the series. */
    private enum Said {
        NOTHING,
        THE_SAME,
        /** In a staged row; the last one of its key wins, and may yet say the same. */
        STAGED
    }

    private static final int LONGS = 5;
    private static final int NONE = -1;
    private static final Said[] ALL = Said.values();

    private int[] slots;
    private long[] rows; // key, digest, place
    private int[] ordinals;
    private byte[] said;
    private int count;

    /** A series that says nothing yet. */
    static SeriesRows none() {
        return new SeriesRows(0);
    }

    /** @param expected about so many rows */
    SeriesRows(int expected) {
        int room = Math.max(expected, 16);
        rows = new long[Math.multiplyExact(room, LONGS)];
        ordinals = new int[room];
        said = new byte[room];
        slots = emptySlots(room);
    }

    /** @param place of the row in its table, which stays what it is under the feed's lock */
    void add(Digest key, Digest digest, int ordinal, long place) {
        if (count == ordinals.length) {
            grow();
        }
        int at = count * LONGS;
        rows[at] = key.high();
        rows[at + 1] = key.low();
        rows[at + 2] = digest.high();
        rows[at + 3] = digest.low();
        rows[at + 4] = place;
        ordinals[count] = ordinal;
        slots[slot(key.high(), key.low())] = count;
        count++;
    }

    /**
     * Whether a row of the snapshot says what the series says already. Not when an earlier row of its key was staged: then
     * this one has to win over that one.
     */
    boolean saysAgain(Digest key, Digest digest, int ordinal) {
        int row = slots[slot(key.high(), key.low())];
        if (row == NONE) {
            return false;
        }
        int at = row * LONGS;
        boolean again = said(row) != Said.STAGED
                && rows[at + 2] == digest.high()
                && rows[at + 3] == digest.low()
                && ordinals[row] == ordinal;
        said[row] = (byte) (again ? Said.THE_SAME : Said.STAGED).ordinal();
        return again;
    }

    /** A row of the snapshot takes the key back, whatever was said of it. */
    void takenBack(Digest key) {
        int row = slots[slot(key.high(), key.low())];
        if (row != NONE) {
            said[row] = (byte) Said.STAGED.ordinal();
        }
    }

    /** Takes in a row of the series. */
    @FunctionalInterface
    interface Row<E extends Exception> {
        void take(Digest key, Digest digest, int ordinal, long place) throws E;
    }

    /** The rows that the snapshot does not simply say again. */
    <E extends Exception> void notSaidAgain(Row<E> row) throws E {
        for (int i = 0; i < count; i++) {
            if (said(i) != Said.THE_SAME) {
                int at = i * LONGS;
                row.take(
                        new Digest(rows[at], rows[at + 1]),
                        new Digest(rows[at + 2], rows[at + 3]),
                        ordinals[i],
                        rows[at + 4]);
            }
        }
    }

    private Said said(int row) {
        return ALL[said[row]];
    }

    /** Where the key stands in the table, or would stand. */
    private int slot(long high, long low) {
        int mask = slots.length - 1;
        int slot = (int) (low ^ low >>> 32) & mask; // a digest is as good as a hash
        while (slots[slot] != NONE && (rows[slots[slot] * LONGS] != high || rows[slots[slot] * LONGS + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int room = ordinals.length + (ordinals.length >> 1);
        rows = Arrays.copyOf(rows, Math.multiplyExact(room, LONGS));
        ordinals = Arrays.copyOf(ordinals, room);
        said = Arrays.copyOf(said, room);
        slots = emptySlots(room);
        for (int i = 0; i < count; i++) {
            slots[slot(rows[i * LONGS], rows[i * LONGS + 1])] = i;
        }
    }

    /** At most half full. */
    private static int[] emptySlots(int rows) {
        int[] slots = new int[Integer.highestOneBit(rows) << 2];
        Arrays.fill(slots, NONE);
        return slots;
    }
}

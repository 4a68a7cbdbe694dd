package org.doudi.engine.registry;

import java.util.HashMap;
import java.util.Map;

/** Notices which keys a file names more than once, by a table of 64 bits a key. */
final class KeysSeen {

    /** Beyond so many one does not keep count of each. */
    static final int MOST = 100_000;

    private final Map<Digest, Integer> repeated = new HashMap<>();
    private long[] seen = new long[1 << 10];
    private int count;

    /** @param row the row's number in the file */
    void add(Digest key, int row) {
        if (count * 2 > seen.length) {
            grow();
        }
        long hash = key.low() == 0 ? 1 : key.low();
        int slot = slot(hash);
        if (seen[slot] == 0) {
            seen[slot] = hash;
            count++;
        } else if (repeated.size() <= MOST || repeated.containsKey(key)) {
            repeated.put(key, row);
        }
    }

    /**
     * The keys that came more than once and the last row of each; more than {@link #MOST} when there are so many that some
     * are left out. A key may be among them that only looks like an earlier one.
     */
    Map<Digest, Integer> repeated() {
        return repeated;
    }

    private int slot(long hash) {
        int mask = seen.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask; // a digest is as good as a hash
        while (seen[slot] != 0 && seen[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] before = seen;
        seen = new long[before.length * 2];
        for (long hash : before) {
            if (hash != 0) {
                seen[slot(hash)] = hash;
            }
        }
    }
}

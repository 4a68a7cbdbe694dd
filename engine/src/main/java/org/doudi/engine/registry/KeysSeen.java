package org.doudi.engine.registry;

/** Notices when a file names a key twice, by 64 bits a key: two keys in millions of millions would be taken for one. */
final class KeysSeen {

    private long[] seen = new long[1 << 10];
    private int count;
    private boolean twice;

    void add(Digest key) {
        if (twice) {
            return;
        }
        if (count * 2 > seen.length) {
            grow();
        }
        long hash = key.low() == 0 ? 1 : key.low();
        int slot = slot(hash);
        twice = seen[slot] == hash;
        seen[slot] = hash;
        count++;
    }

    /** Whether some key may have come twice; if not, none has. */
    boolean twice() {
        return twice;
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

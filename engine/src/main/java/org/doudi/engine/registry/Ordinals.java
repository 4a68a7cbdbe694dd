package org.doudi.engine.registry;

import java.util.Arrays;

/**
 * Counts rows within their household or person, for a million of them in 16 MB: an open table of hashes. Two groups of
 * one 64-bit hash would share a count, which keeps the order of each.
 */
final class Ordinals {

    private long[] hashes = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int groups;

    /** 1 for the first row of a group, 2 for the second, and so on. */
    int next(String group) {
        if (groups * 2 > hashes.length) {
            grow();
        }
        int slot = slot(hash(group));
        if (counts[slot] == 0) {
            groups++;
        }
        return ++counts[slot];
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (counts[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[oldHashes.length * 2];
        counts = Arrays.copyOf(new int[0], oldCounts.length * 2);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] != 0) {
                counts[slot(oldHashes[i])] = oldCounts[i];
            }
        }
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9e3779b97f4a7c15L ^ hash >>> 29;
    }
}

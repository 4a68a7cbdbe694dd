package org.doudi.rules.mutation;

import java.util.SortedMap;

/**
 * A pack with one thing changed.
 *
 * @param file the file that differs, by its path inside the pack
 * @param line its line, counted from 1
 * @param change what was there and what is there instead
 */
record Mutant(String file, int line, String change, SortedMap<String, byte[]> files) {

    @Override
    public String toString() {
        return file + ":" + line + "  " + change;
    }
}

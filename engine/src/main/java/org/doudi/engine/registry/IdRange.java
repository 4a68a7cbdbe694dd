package org.doudi.engine.registry;

/** A range of household ids, both ends included. */
public record IdRange(long first, long last) {

    public IdRange {
        if (first > last) {
            throw new IllegalArgumentException("A range ends before it begins (" + first + " > " + last + ")");
        }
    }
}

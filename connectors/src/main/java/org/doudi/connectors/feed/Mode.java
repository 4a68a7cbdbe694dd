package org.doudi.connectors.feed;

/** What a delivery says about what was known before. */
public enum Mode {
    /** Replaces what this sender said before, in the counties that the delivery covers. */
    SNAPSHOT,
    /** Adds rows, or replaces the row of the same key. */
    DELTA
}

package org.doudi.engine.registry;

/** What became of a delivery's rows; the parts add up to the whole. */
record MergeCounts(long rows, long taken, long unchanged, long quarantined) {

    static MergeCounts of(long rows, long taken, long quarantined) {
        return new MergeCounts(rows, taken, rows - taken - quarantined, quarantined);
    }
}

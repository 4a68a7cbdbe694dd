package org.doudi.engine.city;

/**
 * One partner file that was written.
 *
 * @param name file name in the order's folder
 * @param feed the feed it belongs to
 * @param rows data rows, bad ones included
 * @param bad rows that were made bad on purpose
 * @param bytes size on disk
 */
public record CityFile(String name, String feed, long rows, long bad, long bytes) {}

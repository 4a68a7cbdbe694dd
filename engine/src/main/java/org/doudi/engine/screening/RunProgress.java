package org.doudi.engine.screening;

/**
 * How far a run has come.
 *
 * @param chunks how many there are
 * @param done how many of them are written for good
 * @param households in the chunks that are done
 */
public record RunProgress(long chunks, long done, long households) {}

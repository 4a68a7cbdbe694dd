package org.doudi.engine.screening;

import java.time.Instant;

/**
 * What somebody said about a run that was held, and why: released, or discarded, as its state tells.
 *
 * @param with number of the run whose release took this one along; null when this one was named
 */
public record Ruling(Instant at, String by, String reason, Integer with) {}

package org.doudi.engine.screening;

import java.time.Instant;

/** A pack that runs used, in a list. */
public record StoredPack(String version, String name, Instant storedAt) {}

package org.doudi.engine.household;

import java.time.LocalDate;

/** A visit paid to a person. */
public record Visit(LocalDate visited, long source) {}

package org.doudi.engine.household;

import java.time.LocalDate;

/** A report of a death. A person may be reported by several senders, on different days. */
public record Death(LocalDate died, String reportedBy, long source) {}

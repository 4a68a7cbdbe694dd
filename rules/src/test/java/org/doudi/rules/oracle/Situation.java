package org.doudi.rules.oracle;

import java.time.LocalDate;
import org.doudi.engine.household.Household;

/** A household on one screening date. */
record Situation(Household household, LocalDate on) {}

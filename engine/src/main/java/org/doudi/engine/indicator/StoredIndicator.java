package org.doudi.engine.indicator;

import java.time.LocalDate;
import org.doudi.engine.policy.Indicator;

/**
 * How an indicator stood at the end of a run.
 *
 * @param date the run's
 */
public record StoredIndicator(int run, LocalDate date, Indicator indicator) {}

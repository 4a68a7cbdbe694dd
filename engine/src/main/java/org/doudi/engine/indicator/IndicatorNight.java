package org.doudi.engine.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.registry.KnownCity;

/**
 * The run whose end it is.
 *
 * @param tells whether the city is told of what turned: false for trials and for looks back
 */
public record IndicatorNight(int run, LocalDate on, Instant started, boolean tells, Policy policy, KnownCity city) {}

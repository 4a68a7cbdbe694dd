package org.doudi.engine.household;

import java.time.LocalDate;

/**
 * A self-care assessment.
 *
 * @param failedItems how many of the six items the person cannot do alone, 0 to 6
 */
public record CareAssessment(LocalDate assessed, int failedItems, long source) {}

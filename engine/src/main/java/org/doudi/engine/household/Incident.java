package org.doudi.engine.household;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A disaster, fire or accident that befell a person.
 *
 * @param kind 类型, in the partner's word
 * @param loss yuan; null when not said
 */
public record Incident(String number, String kind, LocalDate happened, BigDecimal loss, long source) {}

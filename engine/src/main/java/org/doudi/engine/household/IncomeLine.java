package org.doudi.engine.household;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line of income or of what is subtracted from it.
 *
 * @param kind a kind of the pack's income kinds, such as {@code wage}
 * @param amount yuan over the whole period, exact
 * @param from first day of the period
 * @param through last day of the period, inclusive
 * @param source the delivery
 */
public record IncomeLine(String kind, BigDecimal amount, LocalDate from, LocalDate through, long source) {}

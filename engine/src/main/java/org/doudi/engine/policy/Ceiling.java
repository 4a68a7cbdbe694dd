package org.doudi.engine.policy;

import java.math.BigDecimal;

/**
 * The most that a program grants.
 *
 * @param yuan two decimals; null when a figure that it needs is not in force
 * @param unit such as {@code yuan/person}
 * @param status how far the least certain of its figures may be trusted
 */
public record Ceiling(Text title, BigDecimal yuan, String unit, FigureStatus status, String basis) {}

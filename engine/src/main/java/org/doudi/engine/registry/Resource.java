package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that charities and social organisations offer.
 *
 * @param county null when it is for the whole city
 * @param kind in the sender's word
 * @param served how many times people were served; nought when not told
 * @param until first day on which it is no longer offered; null when no end is known
 */
public record Resource(String county, String kind, BigDecimal served, LocalDate from, LocalDate until) {}

package org.doudi.engine.household;

/**
 * Where a household lives.
 *
 * @param county six digits
 * @param township nine digits
 * @param village twelve digits; null when not given
 * @param residence {@code urban} or {@code rural}
 */
public record Place(String county, String township, String village, String residence) {}

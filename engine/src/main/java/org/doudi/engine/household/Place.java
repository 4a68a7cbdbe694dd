package org.doudi.engine.household;

/**
 * Where a household lives.
 *
 * @param county six digits
 * @param township nine digits; null when no file ever said
 * @param village twelve digits; null when not given
 * @param residence {@code urban} or {@code rural}; {@code any} when no file ever said
 */
public record Place(String county, String township, String village, String residence) {}

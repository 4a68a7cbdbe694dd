package org.doudi.engine.city;

/**
 * The smallest division, with those it lies in.
 *
 * @param urban whether its people live in town: a community of a street or a residents' committee, not a village
 */
record Village(String code, String name, String township, String townshipName, String county, boolean urban) {}

package org.doudi.engine.policy;

import java.util.Set;

/**
 * A division: a province, city, county, township or community.
 *
 * @param level {@code country}, {@code province}, {@code city}, {@code county}, {@code township}, {@code village}
 * @param parent code of the division it lies in; empty for the country
 * @param replaces codes that it had before
 */
public record Region(String code, String name, String level, String parent, Set<String> replaces) {}

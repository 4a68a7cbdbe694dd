package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;

/**
 * What turned between two days although nobody said anything of it, or said it of a whole county.
 *
 * @param everywhere whether it may touch any household
 * @param counties where a feed turned missing or fresh
 * @param visits up to when visits are delivered, by county, null where they never were; the empty code stands for every
 *     county that is not in it
 */
public record Turned(boolean everywhere, SortedSet<String> counties, Map<String, LocalDate> visits) {}

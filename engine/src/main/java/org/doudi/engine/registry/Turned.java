package org.doudi.engine.registry;

import java.util.SortedSet;

/**
 * What turned between two days although nobody said anything of it, or said it of a whole county.
 *
 * @param everywhere whether it may touch any household
 * @param counties where a feed turned missing or fresh
 * @param visits whether visits are delivered up to another day somewhere
 */
public record Turned(boolean everywhere, SortedSet<String> counties, boolean visits) {}

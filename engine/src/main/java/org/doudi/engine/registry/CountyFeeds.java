package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the feeds of one county are worth on a day.
 *
 * @param missing the missing ones
 * @param visitsThrough newest data date of the visits; null when none came
 */
record CountyFeeds(Set<String> missing, LocalDate visitsThrough) {}

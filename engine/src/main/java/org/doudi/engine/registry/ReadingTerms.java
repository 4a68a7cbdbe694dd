package org.doudi.engine.registry;

import java.util.function.Predicate;

/**
 * What a reading is told by the policy, which alone knows such things.
 *
 * @param ages how old a feed's newest delivery may be
 * @param isHead whether a 与户主关系 word means the head of the household
 * @param formerMonths for so many months after leaving a household a person is told of as its former member
 * @param area the division that stands for the whole city: the place of a household number that no file ever placed
 */
public record ReadingTerms(FeedAges ages, Predicate<String> isHead, int formerMonths, String area) {}

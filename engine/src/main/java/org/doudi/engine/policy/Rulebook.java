package org.doudi.engine.policy;

/** Everything that profiles are made with: the words, the tests, which of those are on record, and the amounts of a pack. */
record Rulebook(Terms terms, Tests tests, Citations citations, Amounts amounts) {}

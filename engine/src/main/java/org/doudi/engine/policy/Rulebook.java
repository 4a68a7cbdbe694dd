package org.doudi.engine.policy;

/** Everything that profiles are made with: the words, the tests and the amounts of a pack. */
record Rulebook(Terms terms, Tests tests, Amounts amounts) {}

package org.doudi.engine.policy;

import java.util.List;

/**
 * What the decider needs of a rule while it fires.
 *
 * @param open tests that the rule accepts while they cannot be told: those that cannot make its outcome pending
 * @param after earlier outcomes that it asks for: their being pending makes its outcome pending
 */
record RuleCard(String name, List<PackTest> open, List<String> after) {}

package org.doudi.engine.policy;

/**
 * What the decider needs of a rule when it fires.
 *
 * @param tests those that it cites
 * @param open tests that the rule accepts while they cannot be told: those can make its outcome pending
 * @param after numbers of the earlier outcomes that it asks for: their being pending makes its outcome pending
 */
record RuleCard(String name, Consequence consequence, PackTest[] tests, PackTest[] open, int[] after) {

    /** What a rule says when its conditions hold. */
    sealed interface Consequence {}

    /** Says something of a member. */
    record Mark(int mark) implements Consequence {}

    /** Counts one under a name. */
    record Tally(int tally) implements Consequence {}

    /** Says that an area's indicator is met. */
    record Indicate() implements Consequence {}

    /** Offers a member a parameter's share. */
    record Rate(int rate, String name, int parameter) implements Consequence {}

    /**
     * Concludes an outcome.
     *
     * @param number the code's number
     * @param severity of a warning; null for the other kinds
     * @param amount null when it has none
     */
    record Proposal(Saying saying, String code, int number, Outcome.Severity severity, Expression amount)
            implements Consequence {}
}

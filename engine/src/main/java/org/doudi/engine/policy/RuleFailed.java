package org.doudi.engine.policy;

/** A rule broke while it was asked about one household. The household is set aside; the night goes on. */
public final class RuleFailed extends RuntimeException {

    private final String rule;
    private final String household;

    public RuleFailed(String rule, String household, Throwable cause) {
        super("Rule (" + rule + ") failed on household (" + household + "): " + cause, cause);
        this.rule = rule;
        this.household = household;
    }

    /** The rule's name; the stage's when it could not be told which rule it was. */
    public String rule() {
        return rule;
    }

    public String household() {
        return household;
    }
}

package org.doudi.engine.screening;

import org.doudi.engine.household.Household;
import org.doudi.engine.policy.RuleFailed;

/** A rule that breaks. */
final class Broken {

    private Broken() {}

    static RuleFailed on(Household household) {
        return new RuleFailed("rule 7", household.number(), new IllegalStateException("no number to divide"));
    }
}

package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.household.Household;

/** Decides households one after another. For one thread; close it when the work is done. */
public final class Decider implements AutoCloseable {

    Decider(Policy policy) {}

    /**
     * What the pack proposes for the household. The same household, day and pack give the same decision.
     *
     * @throws RuleFailed when a rule broke on this household; the decider itself stays usable
     */
    public Decision decide(Household household, LocalDate on) {
        return new Decision(household.number(), on, on.plusMonths(1).withDayOfMonth(1), List.of(), List.of());
    }

    @Override
    public void close() {}
}

package org.doudi.engine.screening;

import java.time.LocalDate;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.RuleFailed;

/** One thread's way of deciding households. */
interface Deciding extends AutoCloseable {

    /** @throws RuleFailed when a rule broke on this household */
    Decision decide(Household household, LocalDate on);

    @Override
    void close();
}

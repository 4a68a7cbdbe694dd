package org.doudi.engine.screening;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.referral.ReferralLooks;
import org.doudi.engine.referral.ReferralRules;
import org.doudi.engine.registry.HouseholdIds;
import org.doudi.engine.registry.KnownHousehold;

/**
 * What the threads of a run work with: the same for all of them.
 *
 * @param deciding gives each thread its own way of deciding
 * @param lease how long another worker may hold a chunk and say nothing
 */
record RunWork(
        Run run,
        Households households,
        Supplier<Deciding> deciding,
        ReferralRules rules,
        Duration lease,
        ScreeningWatcher watcher) {

    /** The first later day on which the household has to be looked at again although nobody says anything of it. */
    LocalDate nextLook(KnownHousehold household, Decision decision) {
        LocalDate next = decision.nextLook();
        LocalDate reading = household.nextLook();
        if (reading != null && reading.isBefore(next)) {
            next = reading;
        }
        LocalDate rows = ReferralLooks.nextTurn(household.facts(), decision, rules);
        return rows.isBefore(next) ? rows : next;
    }

    /** Where households come from. For many threads. */
    interface Households {

        List<KnownHousehold> read(HouseholdIds ids);
    }
}

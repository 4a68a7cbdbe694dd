package org.doudi.engine.screening;

import java.util.List;
import java.util.function.Supplier;
import org.doudi.engine.referral.ReferralRules;
import org.doudi.engine.registry.IdRange;
import org.doudi.engine.registry.KnownHousehold;

/**
 * What the threads of a run work with: the same for all of them.
 *
 * @param deciding gives each thread its own way of deciding
 */
record RunWork(
        Run run, Households households, Supplier<Deciding> deciding, ReferralRules rules, ScreeningWatcher watcher) {

    /** Where households come from. For many threads. */
    interface Households {

        List<KnownHousehold> read(IdRange range);
    }
}

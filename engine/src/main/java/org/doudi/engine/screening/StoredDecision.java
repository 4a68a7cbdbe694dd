package org.doudi.engine.screening;

import java.util.List;
import java.util.Optional;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.Reading;

/**
 * What a run decided for a household, or found unchanged.
 *
 * @param run the run at which it is in force
 * @param household 家庭编号
 * @param since number of the run that first decided so
 * @param setAside the rule that failed on the household; empty when it was decided
 */
public record StoredDecision(
        Run run,
        String household,
        String county,
        int since,
        List<Outcome> outcomes,
        List<Reading> readings,
        Optional<String> setAside) {}

package org.doudi.engine.referral;

import java.util.Map;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decision;

/**
 * A household that a run decided.
 *
 * @param continues vanished households that this one continues: their 家庭编号 by the registry's number; nearly always none
 */
public record ScreenedHousehold(long id, Household facts, Decision decision, Map<Long, String> continues) {

    public ScreenedHousehold {
        continues = Map.copyOf(continues);
    }

    /** One that continues no other. */
    public ScreenedHousehold(long id, Household facts, Decision decision) {
        this(id, facts, decision, Map.of());
    }
}

package org.doudi.engine.referral;

import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decision;

/** A household that a run decided. */
public record ScreenedHousehold(long id, Household facts, Decision decision) {}

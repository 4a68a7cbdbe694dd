package org.doudi.engine.referral;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The run that referrals are merged for.
 *
 * @param started the time that its events carry: one time for all, so that a chunk done again says the same
 */
public record ReferralNight(int run, LocalDate on, Instant started, String packVersion, ReferralRules rules) {}

package org.doudi.engine.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.doudi.engine.household.Place;

/**
 * The run that referrals are merged for.
 *
 * @param started the time that its events carry: one time for all, so that a chunk done again says the same
 */
public record ReferralNight(int run, LocalDate on, Instant started, String packVersion, ReferralRules rules) {

    /** Where a referral lies: with the household's county, or with the city once it was passed up there. */
    String queue(ReferralCard card, Place place) {
        String area = switch (card.deadline().authority()) {
            case TOWNSHIP, COUNTY -> place.county();
            case CITY -> rules.city();
        };
        return rules.program(card.program()).orElseThrow().queueFor(area);
    }
}

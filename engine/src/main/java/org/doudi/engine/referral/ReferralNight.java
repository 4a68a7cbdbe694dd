package org.doudi.engine.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doudi.engine.household.Place;

/**
 * The run that referrals are merged for.
 *
 * @param started the time that its events carry: one time for all, so that a chunk done again says the same
 */
public record ReferralNight(int run, LocalDate on, Instant started, String packVersion, ReferralRules rules) {

    /** The queue that a referral is worked from: the household's county's. */
    String queue(ReferralCard card, Place place) {
        return program(card).queueFor(place.county());
    }

    /** The queues that are told of a referral: the one that it is worked from, and the city's once it was passed up there. */
    List<String> told(ReferralCard card, Place place) {
        return switch (card.deadline().authority()) {
            case TOWNSHIP, COUNTY -> List.of(queue(card, place));
            // A household whose place is not known lies with the city from the start.
            case CITY ->
                Stream.of(queue(card, place), program(card).queueFor(rules.city()))
                        .distinct()
                        .toList();
        };
    }

    private Program program(ReferralCard card) {
        return rules.program(card.program()).orElseThrow();
    }
}

package org.doudi.engine.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.household.Household;
import org.doudi.engine.referral.Reason.Standing;

/**
 * How the reasons of a household stand that a run did not ask for again. One is gone only when its test is not met on
 * feeds that are not missing; a window that ran out says nothing about the cause.
 *
 * @param on the run's date
 * @param previous the date of the run before it; null when there was none
 */
record Standings(ReferralRules rules, Household household, LocalDate on, LocalDate previous) {

    /** The same reason, as it stands now. */
    Reason of(Reason known) {
        return switch (known.standing()) {
            // What has once gone or lapsed does not come back by a feed going missing.
            case GONE, LAPSED -> known;
            case HOLDS, UNCONFIRMED -> known.noLonger(now(known), previous);
        };
    }

    private Standing now(Reason known) {
        Set<String> feeds = rules.feedsOf(known.code());
        if (feeds.stream().anyMatch(household.missing()::contains)) {
            return Standing.UNCONFIRMED;
        }
        Optional<RaisingWindow> window = rules.window(known.code());
        return window.isPresent() && ranOut(known, window.get()) ? Standing.LAPSED : Standing.GONE;
    }

    private boolean ranOut(Reason known, RaisingWindow window) {
        LocalDate held = known.heldThrough() != null ? known.heldThrough() : previous;
        if (held == null) {
            return false;
        }
        List<RaisingRow> rows = RaisingRow.known(household, known.person(), window.ground());
        if (known.row() != null) {
            rows.removeIf(row -> !row.key().equals(known.row().key()));
        }
        return window.turned(held, on) || rows.stream().anyMatch(row -> window.ranOut(row, held, on));
    }
}

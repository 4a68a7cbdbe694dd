package org.doudi.engine.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.doudi.engine.policy.Outcome;

/**
 * Merges what a run asks for into the open referrals, many households at once, on the run's own connection: the referrals,
 * their history and the messages are written with the decisions or not at all.
 */
@ApplicationScoped
public class ReferralLedger {

    /**
     * @param first first household of the chunk
     * @param last last household of the chunk, inclusive
     */
    public void merge(
            Connection connection, ReferralNight night, long first, long last, List<ScreenedHousehold> decided)
            throws SQLException {
        KnownReferrals known = KnownReferrals.load(connection, first, last);
        ReferralMerge merge =
                new ReferralMerge(night.on(), night.run(), night.rules().calendar());
        List<Merged> changes = new ArrayList<>();
        for (ScreenedHousehold household : decided) {
            Map<String, Ask> asks = asks(household, night.run());
            for (String program : programs(asks, known, household.id())) {
                merge.merge(
                                household.facts().number(),
                                night.rules().program(program).orElseThrow(() -> unknown(program)),
                                asks.get(program),
                                known.open(household.id(), program),
                                known.ended(household.id(), program),
                                standing(household, night.rules()))
                        .ifPresent(change -> changes.add(new Merged(household, change)));
            }
        }
        if (!changes.isEmpty()) {
            new ReferralWriter(connection, night).write(changes);
        }
    }

    /** Takes back what an unfinished run did to referrals of these households. */
    public void undo(Connection connection, int run, long first, long last) throws SQLException {
        ReferralUndo.undo(connection, run, first, last);
    }

    /** The run is over and stands: what was kept to take it back is no longer needed. */
    public void settle(Connection connection, int run) throws SQLException {
        ReferralUndo.forget(connection, run);
    }

    private static Map<String, Ask> asks(ScreenedHousehold household, int run) {
        Map<String, Ask> asks = new LinkedHashMap<>();
        for (Outcome outcome : household.decision().outcomes()) {
            if (outcome.kind() == Outcome.Kind.REFERRAL) {
                asks.merge(outcome.code(), Ask.from(outcome, run), Ask::and);
            }
        }
        return asks;
    }

    private static Set<String> programs(Map<String, Ask> asks, KnownReferrals known, long household) {
        Set<String> programs = new LinkedHashSet<>(asks.keySet());
        programs.addAll(known.openPrograms(household));
        return programs;
    }

    private static Function<Reason, Reason.Standing> standing(ScreenedHousehold household, ReferralRules rules) {
        Set<String> missing = household.facts().missing();
        return reason -> {
            if (rules.feedsOf(reason.code()).stream().anyMatch(missing::contains)) {
                return Reason.Standing.UNCONFIRMED;
            }
            return rules.lapses(reason.code()) ? Reason.Standing.LAPSED : Reason.Standing.GONE;
        };
    }

    private static IllegalStateException unknown(String program) {
        return new IllegalStateException("The pack has no referral program (" + program
                + "). Add it to standards/referral-programs.csv. / 规则包没有该转介项目，请在 standards/referral-programs.csv 补一行。");
    }

    /** A change and whom it is about. */
    record Merged(ScreenedHousehold household, ReferralChange change) {}
}

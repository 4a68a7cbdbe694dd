package org.doudi.engine.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.registry.HouseholdIds;

/**
 * Merges what a run asks for into the open referrals, many households at once, on the run's own connection: the referrals,
 * their history and the messages are written with the decisions or not at all.
 */
@ApplicationScoped
public class ReferralLedger {

    private static final String PREVIOUS =
            "select on_date from run where state = 'done' and moves_referrals and id < ?" + " order by id desc limit 1";

    /**
     * Answers how many messages wait to leave for it.
     *
     * @param ids the households that were looked at, those that were not found included
     */
    public int merge(Connection connection, ReferralNight night, HouseholdIds ids, List<ScreenedHousehold> decided)
            throws SQLException {
        LocalDate previous = previous(connection, night);
        Map<Long, Long> heirs = heirs(decided);
        while (true) {
            KnownReferrals known = KnownReferrals.load(connection, night, ids, heirs);
            List<Merged> changes = changes(night, known, previous, decided);
            List<ReferralCard> touched = changes.stream()
                    .map(merged -> merged.change().before())
                    .filter(Objects::nonNull)
                    .toList();
            if (KnownReferrals.lock(connection, touched)) {
                return changes.isEmpty() ? 0 : new ReferralWriter(connection, night).write(changes);
            }
        }
    }

    private static List<Merged> changes(
            ReferralNight night, KnownReferrals known, LocalDate previous, List<ScreenedHousehold> decided) {
        ReferralMerge merge =
                new ReferralMerge(night.on(), night.run(), night.rules().calendar());
        List<Merged> changes = new ArrayList<>();
        for (ScreenedHousehold household : decided) {
            Map<String, Ask> asks = asks(household, night);
            Standings standings = new Standings(night.rules(), household.facts(), night.on(), previous);
            List<ReferralChange> ofHousehold = new ArrayList<>(1);
            for (String program : programs(asks, known, household.id())) {
                List<ReferralCard> open = known.open(household.id(), program);
                merge.merge(
                                household.facts().number(),
                                night.rules().program(program).orElseThrow(() -> unknown(program)),
                                asks.get(program),
                                open.isEmpty() ? null : open.get(0),
                                known.ended(household.id(), program),
                                standings::of)
                        .ifPresent(ofHousehold::add);
            }
            Inheritance.into(household, known, ofHousehold, night.on());
            ofHousehold.forEach(change -> changes.add(new Merged(household, change)));
        }
        return changes;
    }

    private static Map<Long, Long> heirs(List<ScreenedHousehold> decided) {
        Map<Long, Long> heirs = new HashMap<>();
        for (ScreenedHousehold household : decided) {
            household.continues().keySet().forEach(vanished -> heirs.put(vanished, household.id()));
        }
        return heirs;
    }

    /** The date of the last run before this one that moved referrals; null when there was none. */
    private static LocalDate previous(Connection connection, ReferralNight night) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PREVIOUS)) {
            statement.setInt(1, night.run());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, LocalDate.class) : null;
            }
        }
    }

    /** Takes back what an unfinished or a discarded run did to referrals of these households. */
    public void undo(Connection connection, int run, long first, long last) throws SQLException {
        ReferralUndo.undo(connection, run, first, last);
    }

    /** The run is over and its messages may leave: what was kept to take it back is no longer needed. */
    public void settle(Connection connection, int run) throws SQLException {
        ReferralUndo.forget(connection, run);
    }

    private static Map<String, Ask> asks(ScreenedHousehold household, ReferralNight night) {
        Map<String, Ask> asks = new LinkedHashMap<>();
        for (Outcome outcome : household.decision().outcomes()) {
            if (outcome.kind() == Outcome.Kind.REFERRAL) {
                asks.merge(outcome.code(), Ask.from(outcome, household.facts(), night), Ask::and);
            }
        }
        return asks;
    }

    private static Set<String> programs(Map<String, Ask> asks, KnownReferrals known, long household) {
        Set<String> programs = new LinkedHashSet<>(asks.keySet());
        programs.addAll(known.openPrograms(household));
        return programs;
    }

    private static IllegalStateException unknown(String program) {
        return new IllegalStateException("The pack has no referral program (" + program
                + "). Add it to standards/referral-programs.csv. / 规则包没有该转介项目，请在 standards/referral-programs.csv 补一行。");
    }

    /** A change and whom it is about. */
    record Merged(ScreenedHousehold household, ReferralChange change) {}
}

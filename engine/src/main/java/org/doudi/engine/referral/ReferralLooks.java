package org.doudi.engine.referral;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.ReasonGround;

/** When a household's referrals have to be looked at although its decision is as it was. */
public final class ReferralLooks {

    /** Transactions of people may last, and clocks of machines differ. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final String TOUCHED =
            "select r.household from referral_event e join referral r on r.id = e.referral"
                    + " where e.run is null and e.at >= ?";

    /** The condition of the index, spelled out. */
    private static final String OVERDUE = "select household from referral where state in ('warned', 'visiting')"
            + " and answer_by < ? and authority <> 'city'";

    private static final String RESTED = "select household from referral where ended_on is not null and program = ?"
            + " and state = ? and ended_on > ? and ended_on <= ?";

    private ReferralLooks() {}

    /**
     * Households whose referrals a run on a day may move although their decisions are as on an earlier day of the same
     * month: a person touched them, nobody visited in time, or a rest is over.
     *
     * @param since when the run of the earlier day began
     */
    public static SortedSet<Long> due(
            Connection connection, ReferralRules rules, LocalDate before, LocalDate on, Instant since)
            throws SQLException {
        SortedSet<Long> households = new TreeSet<>();
        add(connection, TOUCHED, households, Timestamp.from(since.minus(MARGIN)));
        add(connection, OVERDUE, households, on);
        for (Program program : rules.programs()) {
            for (ReferralState end : ReferralState.values()) {
                if (end.ended() && program.after(end) instanceof Rest.Days rest) {
                    LocalDate from = before.minusDays(rest.days());
                    add(connection, RESTED, households, program.code(), end.code(), from, on.minusDays(rest.days()));
                }
            }
        }
        return households;
    }

    /** The first later day on which rows that raise what was decided begin or cease to count; the farthest when none does. */
    public static LocalDate nextTurn(Household household, Decision decision, ReferralRules rules) {
        LocalDate next = LocalDate.MAX;
        for (Outcome outcome : decision.outcomes()) {
            if (outcome.kind() == Outcome.Kind.REFERRAL) {
                for (Outcome.Cause cause : outcome.causes()) {
                    RaisingWindow window = rules.window(cause.code()).orElse(null);
                    if (window != null) {
                        next = earlier(next, nextTurn(household, cause.person(), window, decision.on()));
                    }
                }
            }
        }
        return next;
    }

    private static LocalDate nextTurn(Household household, Long person, RaisingWindow window, LocalDate on) {
        LocalDate next = LocalDate.MAX;
        for (RaisingRow row : RaisingRow.known(household, person, window.ground())) {
            next = after(on, row.from(), next);
            if (row.until() != null) {
                next = after(on, row.until(), next);
            }
            if (window.ground().counted() == ReasonGround.Counted.ROLLING) {
                next = after(on, row.from().plus(window.length(), window.unit()), next);
            }
        }
        return next;
    }

    private static LocalDate after(LocalDate on, LocalDate day, LocalDate next) {
        return day.isAfter(on) ? earlier(day, next) : next;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static void add(Connection connection, String sql, SortedSet<Long> households, Object... values)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    households.add(row.getLong(1));
                }
            }
        }
    }
}

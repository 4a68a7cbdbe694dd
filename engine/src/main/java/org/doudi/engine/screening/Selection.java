package org.doudi.engine.screening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.doudi.engine.policy.Figures;
import org.doudi.engine.referral.ReferralLooks;
import org.doudi.engine.referral.ReferralRules;
import org.doudi.engine.registry.IdList;
import org.doudi.engine.registry.KnownCity;
import org.doudi.engine.registry.Turned;

/**
 * Whom a run has to look at: only those that may have changed, where the run before is one that it can stand on, and
 * everybody else.
 *
 * @param wanted the run as it was ordered
 * @param chunk households of one chunk
 */
record Selection(RunKey wanted, Figures figures, KnownCity city, ReferralRules rules, int chunk) {

    private static final String NOTED = "select notes_looks and in_force is not null from run where id = ?";

    private static final String DUE = "select household from next_look where on_date <= ?";

    private static final String TOLD = "select household from next_look where visits_on <= ? and county = ?";

    private static final String TOLD_ELSEWHERE =
            "select household from next_look where visits_on <= ? and county <> all (?)";

    private static final String IN_COUNTIES = "select household from decision where until_run = ? and county = any (?)";

    /** @param earlier the city as another run saw it */
    Cut cut(Connection connection, Optional<Run> last, Function<RunKey, KnownCity> earlier) throws SQLException {
        if (wanted.mode() == RunKey.Mode.FULL || last.isEmpty() || !carries(connection, last.get())) {
            return everybody();
        }
        Run before = last.get();
        KnownCity then = earlier.apply(before.key());
        Turned turned = city.turnedSince(then);
        if (turned.everywhere()) {
            return everybody();
        }
        SortedSet<Long> households = city.changedSince(before.key().known());
        due(connection, households);
        told(connection, turned.visits(), households);
        if (!turned.counties().isEmpty()) {
            inCounties(connection, turned.counties(), households);
        }
        households.addAll(ReferralLooks.due(connection, rules, before.key().on(), wanted.on(), before.started()));
        return new Cut(RunKey.Mode.CHANGED, IdList.cut(city.withHeirs(households), chunk));
    }

    private Cut everybody() {
        return new Cut(RunKey.Mode.FULL, city.chunks(chunk));
    }

    /** Whether this run can take over what that one decided. Many windows turn with the month, and then everybody's. */
    private boolean carries(Connection connection, Run before) throws SQLException {
        LocalDate then = before.key().on();
        return before.state() == Run.State.DONE
                && before.movesReferrals()
                && !before.key().shadow()
                && before.sumsAgree()
                && before.sums().filter(Sums::isComparable).isPresent()
                && before.key().pack().equals(wanted.pack())
                && before.key().known().compareTo(wanted.known()) <= 0
                && !then.isAfter(wanted.on())
                && YearMonth.from(then).equals(YearMonth.from(wanted.on()))
                && !figures.turnBetween(then, wanted.on())
                && hasNoted(connection, before);
    }

    private static boolean hasNoted(Connection connection, Run run) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NOTED)) {
            query.setInt(1, run.number());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void due(Connection connection, SortedSet<Long> households) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DUE)) {
            query.setObject(1, wanted.on());
            addIds(query, households);
        }
    }

    /** Those whose decision turns now that visits are delivered so far. */
    private static void told(Connection connection, Map<String, LocalDate> visits, SortedSet<Long> households)
            throws SQLException {
        for (Map.Entry<String, LocalDate> told : visits.entrySet()) {
            boolean elsewhere = told.getKey().isEmpty();
            try (PreparedStatement query = connection.prepareStatement(elsewhere ? TOLD_ELSEWHERE : TOLD)) {
                query.setObject(1, told.getValue());
                query.setObject(
                        2,
                        elsewhere
                                ? connection.createArrayOf(
                                        "text", visits.keySet().toArray())
                                : told.getKey());
                addIds(query, households);
            }
        }
    }

    private static void inCounties(Connection connection, SortedSet<String> counties, SortedSet<Long> households)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IN_COUNTIES)) {
            query.setInt(1, DecisionVersions.OPEN);
            query.setArray(2, connection.createArrayOf("text", counties.toArray()));
            addIds(query, households);
        }
    }

    private static void addIds(PreparedStatement query, SortedSet<Long> households) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                households.add(row.getLong(1));
            }
        }
    }
}

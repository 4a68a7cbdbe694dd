package org.doudi.engine.screening;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.registry.HouseholdIds;

/**
 * When households have to be looked at again although nobody says anything of them. Everybody is when the month turns;
 * only earlier days are noted. Where a run is taken back nothing of this is: the next one is a full one, and notes anew.
 */
final class NextLooks {

    private static final String INSERT = "insert into next_look (household, on_date, visits)"
            + " select * from unnest(?::bigint[], ?::date[], ?::boolean[])";

    private record Look(long household, LocalDate on, boolean visits) {}

    private final LocalDate on;
    private final LocalDate monthEnd;
    private final List<Look> looks = new ArrayList<>();

    NextLooks(LocalDate on) {
        this.on = on;
        monthEnd = on.withDayOfMonth(1).plusMonths(1);
    }

    /** @param visits whether the decision rests on how far visits are delivered */
    void add(long household, boolean visits, LocalDate next) {
        if (visits || next.isBefore(monthEnd)) {
            looks.add(new Look(household, next.isBefore(monthEnd) ? next : monthEnd, visits));
        }
    }

    /** One that a rule failed on is tried again by every run. */
    void addFailed(long household) {
        looks.add(new Look(household, on, true));
    }

    void write(Connection connection, HouseholdIds households) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                        households.into("delete from next_look where household in (:ids)"));
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            households.bind(delete, 1);
            delete.executeUpdate();
            if (looks.isEmpty()) {
                return;
            }
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", looks.stream().map(Look::household).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "date", looks.stream().map(Look::on).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "boolean", looks.stream().map(Look::visits).toArray()));
            insert.executeUpdate();
        }
    }
}

package org.doudi.engine.screening;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.doudi.engine.registry.HouseholdIds;
import org.doudi.engine.registry.KnownHousehold;

/**
 * When households have to be looked at again although nobody says anything of them. Everybody is when the month turns;
 * only earlier days are noted. Where a run is taken back nothing of this is: the next one is a full one, and notes anew.
 */
final class NextLooks {

    private static final String INSERT = "insert into next_look (household, county, on_date, visits_on)"
            + " select * from unnest(?::bigint[], ?::text[], ?::date[], ?::date[])";

    private record Look(long household, String county, LocalDate on, LocalDate visitsOn) {}

    private final LocalDate on;
    private final LocalDate monthEnd;
    private final List<Look> looks = new ArrayList<>();

    NextLooks(LocalDate on) {
        this.on = on;
        monthEnd = on.withDayOfMonth(1).plusMonths(1);
    }

    /** @param visitsOn up to when visits have to be delivered for another decision; null when that would not give one */
    void add(KnownHousehold household, LocalDate next, LocalDate visitsOn) {
        if (visitsOn != null || next.isBefore(monthEnd)) {
            looks.add(new Look(
                    household.id(),
                    household.facts().place().county(),
                    next.isBefore(monthEnd) ? next : monthEnd,
                    visitsOn));
        }
    }

    /** One that a rule failed on is tried again by every run. */
    void addFailed(KnownHousehold household) {
        looks.add(new Look(household.id(), household.facts().place().county(), on, null));
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
            insert.setArray(1, array(connection, "bigint", Look::household));
            insert.setArray(2, array(connection, "text", Look::county));
            insert.setArray(3, array(connection, "date", Look::on));
            insert.setArray(4, array(connection, "date", Look::visitsOn));
            insert.executeUpdate();
        }
    }

    private Array array(Connection connection, String type, Function<Look, Object> part) throws SQLException {
        return connection.createArrayOf(type, looks.stream().map(part).toArray());
    }
}

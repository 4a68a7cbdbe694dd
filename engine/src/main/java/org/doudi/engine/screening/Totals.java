package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What the decisions in force at a run come to. */
@ApplicationScoped
public class Totals {

    /**
     * Outcomes of one code.
     *
     * @param kind as in the exports
     * @param pending how many of them wait for data
     * @param amount yuan a month, all together; null when none has an amount
     */
    public record Total(String kind, String code, long count, long pending, BigDecimal amount) {}

    private static final String IN_FORCE =
            " from decision cross join json_array_elements(outcomes::json) outcome where from_run <= ? and until_run > ?";

    private static final String TOTALS = "select outcome->>'kind', outcome->>'code', count(*),"
            + " count(*) filter (where outcome->>'status' = 'pending_data'), sum((outcome->>'amount')::numeric)"
            + IN_FORCE + " group by 1, 2 order by 1, 2";

    private static final String TELLING = "select number from decision where from_run <= ? and until_run > ?"
            + " and set_aside is null order by length(outcomes) desc, number limit 1";

    private final DataSource database;

    @Inject
    Totals(DataSource database) {
        this.database = database;
    }

    /** Sorted by kind and code. */
    public List<Total> of(Run run) {
        List<Total> totals = new ArrayList<>();
        query(
                TOTALS,
                run,
                row -> totals.add(new Total(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getBigDecimal(5))));
        return totals;
    }

    /** The household of which the run had most to say: what one shows to somebody who wants to see one. */
    public Optional<String> mostTold(Run run) {
        List<String> numbers = new ArrayList<>();
        query(TELLING, run, row -> numbers.add(row.getString(1)));
        return numbers.stream().findFirst();
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Run run, RowReader reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, run.number());
            statement.setInt(2, run.number());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        } catch (SQLException e) {
            throw new ScreeningException("Cannot add up run " + run.number(), e);
        }
    }
}

package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Decisions as they stood at a run. */
@ApplicationScoped
public class Decisions {

    private static final String SQL = "select from_run, county, outcomes, reasons, set_aside from decision"
            + " where household = (select id from household where number = ?) and from_run <= ? and until_run > ?";

    private final DataSource database;
    private final TestCodes codes;

    @Inject
    Decisions(DataSource database, TestCodes codes) {
        this.database = database;
        this.codes = codes;
    }

    /** Empty when the household was not known to that run. */
    public Optional<StoredDecision> of(String household, Run run) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, household);
            statement.setInt(2, run.number());
            statement.setInt(3, run.number());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new StoredDecision(
                        run,
                        household,
                        row.getString("county"),
                        row.getInt("from_run"),
                        OutcomeText.read(row.getString("outcomes")),
                        ReadingBytes.read(row.getBytes("reasons"), codes::code),
                        Optional.ofNullable(row.getString("set_aside"))));
            }
        } catch (SQLException e) {
            throw new ScreeningException("Cannot read the decision of a household", e);
        }
    }
}

package org.doudi.engine.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.screening.OutcomeText;
import org.doudi.engine.screening.Run;

/** Every outcome of every decision in force at a run. Households stream by; only a batch of them is ever held. */
final class DecisionRows implements Rows {

    private static final int BATCH = 1000;

    private static final String SQL = "select number, outcomes from decision"
            + " where from_run <= ? and until_run > ? and outcomes <> '[]' order by number";

    @Override
    public List<String> columns() {
        return List.of(
                "run_date",
                "household_id",
                "id_number",
                "kind",
                "code",
                "severity",
                "amount",
                "status",
                "missing",
                "rule",
                "pack_version");
    }

    @Override
    public void write(Connection connection, Run run, boolean identities, RowFile file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setFetchSize(BATCH);
            statement.setInt(1, run.number());
            statement.setInt(2, run.number());
            try (ResultSet rows = statement.executeQuery()) {
                List<Line> batch = new ArrayList<>();
                int households = 0;
                while (rows.next()) {
                    String household = rows.getString(1);
                    OutcomeText.read(rows.getString(2)).forEach(outcome -> batch.add(new Line(household, outcome)));
                    if (++households % BATCH == 0) {
                        write(connection, run, identities, batch, file);
                        batch.clear();
                    }
                }
                write(connection, run, identities, batch, file);
            }
        }
    }

    private static void write(Connection connection, Run run, boolean identities, List<Line> batch, RowFile file)
            throws SQLException {
        Map<Long, String> numbers = idNumbers(connection, batch);
        batch.sort(Comparator.comparing(Line::household)
                .thenComparing(line -> OutcomeText.word(line.outcome().kind()))
                .thenComparing(line -> line.outcome().code())
                .thenComparing(line -> line.idNumber(numbers)));
        for (Line line : batch) {
            Outcome outcome = line.outcome();
            String full = line.idNumber(numbers);
            file.row(
                    run.key().on().toString(),
                    line.household(),
                    full.isEmpty() || identities ? full : Masking.idNumber(full),
                    OutcomeText.word(outcome.kind()),
                    outcome.code(),
                    outcome.severity() == null ? null : OutcomeText.word(outcome.severity()),
                    outcome.amount() == null ? null : outcome.amount().setScale(2),
                    OutcomeText.word(outcome.status()),
                    String.join(";", outcome.missing()),
                    outcome.rule(),
                    run.key().pack());
        }
    }

    private static Map<Long, String> idNumbers(Connection connection, List<Line> batch) throws SQLException {
        Set<Long> persons = new TreeSet<>();
        for (Line line : batch) {
            if (line.outcome().person() != null) {
                persons.add(line.outcome().person());
            }
        }
        Map<Long, String> numbers = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select id, id_number from person where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", persons.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return numbers;
    }

    private record Line(String household, Outcome outcome) {

        String idNumber(Map<Long, String> numbers) {
            return outcome.person() == null ? "" : numbers.get(outcome.person());
        }
    }
}

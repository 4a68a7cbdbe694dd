package org.doudi.engine.indicator;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.policy.Indicator;
import org.doudi.engine.policy.IndicatorState;
import org.doudi.engine.policy.Text;

/** Indicators as rows of their table. */
final class IndicatorRows {

    static final String COLUMNS = "i.run, r.on_date, i.code, i.area, i.residence, i.value, i.target, i.due, i.state,"
            + " i.missing, i.rule, i.grounds";
    static final String FROM = " from indicator i join run r on r.id = i.run ";
    /** The order of exports. */
    static final String ORDER = " order by i.code, i.area, i.residence";

    private static final String SUMMARY = """
            select code, count(*) filter (where state = 'met'), count(*) filter (where state = 'not_met'),
                   count(*) filter (where state = 'open'), count(*) filter (where state = 'unknown'),
                   min(value), max(value), max(target), min(target), max(due)
            from indicator where run = ? group by code order by code
            """;

    private IndicatorRows() {}

    static void write(Connection connection, int run, List<Indicator> indicators) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into indicator (run, code, area, residence, value, target, due, state, missing, rule, grounds)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)")) {
            for (Indicator indicator : indicators) {
                int i = 0;
                insert.setInt(++i, run);
                insert.setString(++i, indicator.code());
                insert.setString(++i, indicator.area());
                insert.setString(++i, indicator.residence() == null ? "" : indicator.residence());
                insert.setBigDecimal(++i, indicator.value());
                insert.setBigDecimal(++i, indicator.target());
                insert.setObject(++i, indicator.due());
                insert.setString(++i, indicator.state().word());
                insert.setString(++i, String.join(";", indicator.missing()));
                insert.setString(++i, indicator.rule());
                insert.setString(++i, GroundText.write(indicator.grounds()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** @param rest what follows the table, with its parameters */
    static List<StoredIndicator> read(Connection connection, String rest, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + COLUMNS + FROM + rest)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            List<StoredIndicator> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(of(row));
                }
            }
            return found;
        }
    }

    /** How each stood at the end of the last run before this one that was neither a trial nor a look back. */
    static Map<String, String> statesBefore(Connection connection, int run) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select code, area, residence, state from indicator where run = (select max(id) from run"
                        + " where id < ? and state = 'done' and moves_referrals)")) {
            query.setInt(1, run);
            Map<String, String> states = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    states.put(key(row.getString(1), row.getString(2), row.getString(3)), row.getString(4));
                }
            }
            return states;
        }
    }

    static String key(Indicator indicator) {
        return key(indicator.code(), indicator.area(), indicator.residence() == null ? "" : indicator.residence());
    }

    private static String key(String code, String area, String residence) {
        return code + "/" + area + "/" + residence;
    }

    static List<IndicatorSummary> summary(Connection connection, int run, Map<String, Text> titles)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SUMMARY)) {
            query.setInt(1, run);
            List<IndicatorSummary> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String code = row.getString(1);
                    found.add(new IndicatorSummary(
                            code,
                            titles.getOrDefault(code, new Text(code, code)),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getBigDecimal(6),
                            row.getBigDecimal(7),
                            row.getBigDecimal(8),
                            row.getBigDecimal(9),
                            row.getObject(10, LocalDate.class)));
                }
            }
            return found;
        }
    }

    private static StoredIndicator of(ResultSet row) throws SQLException {
        BigDecimal target = row.getBigDecimal("target");
        SortedSet<String> missing = new TreeSet<>();
        String text = row.getString("missing");
        if (!text.isEmpty()) {
            missing.addAll(Arrays.asList(text.split(";")));
        }
        String residence = row.getString("residence");
        return new StoredIndicator(
                row.getInt("run"),
                row.getObject("on_date", LocalDate.class),
                new Indicator(
                        row.getString("code"),
                        row.getString("area"),
                        residence.isEmpty() ? null : residence,
                        row.getBigDecimal("value"),
                        target,
                        row.getObject("due", LocalDate.class),
                        IndicatorState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        missing,
                        row.getString("rule"),
                        GroundText.read(row.getString("grounds"))));
    }
}

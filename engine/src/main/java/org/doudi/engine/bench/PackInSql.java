package org.doudi.engine.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doudi.engine.policy.IncomeKinds;
import org.doudi.engine.policy.Kinds;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Region;
import org.doudi.engine.policy.RuleInfo;

/**
 * What a pack knows, as tables: figures in force for every county and residence, kinds of income, words, ages of feeds,
 * and the certificates that definitions ask for.
 */
record PackInSql(PolicyPack pack, LocalDate on) {

    static final String SCHEMA = "yardstick";
    private static final Pattern CERTIFICATE = Pattern.compile("certificate\\(\"([^\"]+)\", *(\\d)\\)");
    private static final List<String> RESIDENCES = List.of("urban", "rural");
    private static final String TABLES = """
            drop schema if exists yardstick cascade;
            create schema yardstick;
            create unlogged table yardstick.figure (parameter text, county text, residence text, value numeric);
            create unlogged table yardstick.county (code text collate "C");
            create unlogged table yardstick.income_kind (kind text, sign int);
            create unlogged table yardstick.word (feed text, word text, role text);
            create unlogged table yardstick.feed_age (feed text collate "C", days int);
            create unlogged table yardstick.certificate (mark text, kind text, mildest int);
            """;
    private static final String STATISTICS = """
            analyze yardstick.figure;
            analyze yardstick.county;
            analyze yardstick.income_kind;
            analyze yardstick.word;
            analyze yardstick.feed_age;
            analyze yardstick.certificate;
            """;

    /** Makes the tables anew; whatever else stands in their schema goes. */
    void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            figures(connection);
            incomeKinds(connection);
            words(connection);
            feedAges(connection);
            certificates(connection);
            statement.execute(STATISTICS);
        }
    }

    /** Takes the tables away again. */
    static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }

    private List<String> counties() {
        return pack.regions().all().stream()
                .map(Region::code)
                .filter(pack.regions()::isCounty)
                .toList();
    }

    private void figures(Connection connection) throws SQLException {
        try (Rows counties = new Rows(connection, "county", 1);
                Rows figures = new Rows(connection, "figure", 4)) {
            for (String county : counties()) {
                counties.add(county);
                for (String residence : RESIDENCES) {
                    for (String parameter : pack.figures().parameters()) {
                        var figure = pack.figures().inForce(parameter, county, residence, on);
                        if (figure.isPresent() && figure.get().value() != null) {
                            figures.add(
                                    parameter, county, residence, figure.get().value());
                        }
                    }
                }
            }
        }
    }

    private void incomeKinds(Connection connection) throws SQLException {
        try (Rows rows = new Rows(connection, "income_kind", 2)) {
            for (IncomeKinds.Kind kind : pack.incomeKinds().all().values()) {
                int sign = switch (kind.counting()) {
                    case ADDED -> 1;
                    case SUBTRACTED -> -1;
                    case IGNORED -> 0;
                };
                rows.add(kind.code(), sign);
            }
        }
    }

    private void words(Connection connection) throws SQLException {
        try (Rows rows = new Rows(connection, "word", 3)) {
            for (Kinds.Word word : pack.kinds().words()) {
                rows.add(word.feed(), word.word(), word.role());
            }
        }
    }

    private void feedAges(Connection connection) throws SQLException {
        try (Rows rows = new Rows(connection, "feed_age", 2)) {
            for (String feed : pack.feedAges().feeds()) {
                var days = pack.feedAges().maxAgeDays(feed);
                rows.add(feed, days.isPresent() ? (Integer) days.getAsInt() : null);
            }
        }
    }

    /** Kinds of disability, each with the mildest level, that give a person a mark by themselves. */
    private void certificates(Connection connection) throws SQLException {
        try (Rows rows = new Rows(connection, "certificate", 3)) {
            for (RuleInfo rule : pack.rules()) {
                for (String condition : rule.conditions()) {
                    Matcher certificate = CERTIFICATE.matcher(condition);
                    if (rule.conditions().size() == 1 && certificate.matches()) {
                        rows.add(rule.concludes().first(), certificate.group(1), Integer.valueOf(certificate.group(2)));
                    }
                }
            }
        }
    }

    /** Rows of one of the tables, sent together. */
    private static final class Rows implements AutoCloseable {

        private final PreparedStatement statement;

        Rows(Connection connection, String table, int columns) throws SQLException {
            statement = connection.prepareStatement(
                    "insert into " + SCHEMA + "." + table + " values (?" + ", ?".repeat(columns - 1) + ")");
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
        }

        @Override
        public void close() throws SQLException {
            statement.executeBatch();
            statement.close();
        }
    }
}

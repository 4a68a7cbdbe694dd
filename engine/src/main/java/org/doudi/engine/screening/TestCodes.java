package org.doudi.engine.screening;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Small numbers for the codes of tests, the same in every process on this database. A number once given stays. A singleton
 * and no proxied bean: it is asked for every reading of every household.
 */
@Singleton
public class TestCodes {

    private final DataSource database;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> codes = new ConcurrentHashMap<>();

    @Inject
    TestCodes(DataSource database) {
        this.database = database;
    }

    int number(String code) {
        Integer known = numbers.get(code);
        return known != null ? known : numbers.computeIfAbsent(code, this::given);
    }

    String code(int number) {
        return codes.computeIfAbsent(number, this::looked);
    }

    private int given(String code) {
        // Committed at once and by itself: another chunk may need the number before this one ends.
        String sql = "with fresh as (insert into test_code (code) values (?) on conflict do nothing returning id)"
                + " select id from fresh union all select id from test_code where code = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < 10; i++) {
                statement.setString(1, code);
                statement.setString(2, code);
                try (ResultSet row = statement.executeQuery()) {
                    // Another process may have inserted it between our snapshot and our insert: then look again.
                    if (row.next()) {
                        return row.getInt(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new ScreeningException("Cannot number the test (" + code + ")", e);
        }
        throw new ScreeningException("Cannot number the test (" + code + ")", null);
    }

    private String looked(int number) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select code from test_code where id = ?")) {
            statement.setInt(1, number);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "?" + number;
            }
        } catch (SQLException e) {
            throw new ScreeningException("Cannot look up the test (" + number + ")", e);
        }
    }
}

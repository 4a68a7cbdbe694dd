package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A registry without anything in it. */
final class Emptied {

    private Emptied() {}

    static void registry(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate person, household, series, delivery, quarantine, evidence restart identity cascade");
        }
    }

    /** The same for a registry of a few rows, where emptying files takes longer than deleting rows. */
    static void smallRegistry(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "begin; delete from renumbering; delete from evidence; delete from quarantine; delete from delivery;"
                            + " delete from series; delete from household; delete from person; commit");
        }
    }

    static void update(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(DataSource database, String fromWhere) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + fromWhere)) {
            row.next();
            return row.getLong(1);
        }
    }
}

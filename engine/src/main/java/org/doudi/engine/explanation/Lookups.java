package org.doudi.engine.explanation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.doudi.engine.explanation.Explanation.SourceSeen;
import org.doudi.engine.registry.IdentityNumber;

/** Names of people and of deliveries, by the registry's numbers. */
@ApplicationScoped
class Lookups {

    /** @param name null when no row gave one */
    record Named(String name, String idNumber, LocalDate born) {}

    private final DataSource database;

    @Inject
    Lookups(DataSource database) {
        this.database = database;
    }

    /** The identity numbers come masked. */
    Map<Long, Named> people(Collection<Long> ids) {
        Map<Long, Named> people = new HashMap<>();
        query("select id, id_number, name, born from person where id = any(?)", ids, row -> {
            String masked = IdentityNumber.of(row.getString("id_number")).masked();
            people.put(
                    row.getLong("id"),
                    new Named(row.getString("name"), masked, row.getObject("born", LocalDate.class)));
        });
        return people;
    }

    Map<Long, SourceSeen> deliveries(Collection<Long> ids) {
        Map<Long, SourceSeen> deliveries = new HashMap<>();
        query(
                "select id, feed, sender, file_name, data_date from delivery where id = any(?)",
                ids,
                row -> deliveries.put(
                        row.getLong("id"),
                        new SourceSeen(
                                row.getLong("id"),
                                row.getString("feed"),
                                row.getString("sender"),
                                row.getString("file_name"),
                                row.getObject("data_date", LocalDate.class))));
        return deliveries;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Collection<Long> ids, RowReader reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look up what an explanation speaks of", e);
        }
    }
}

package org.doudi.engine.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The tables of a database and their sequences, by name. Names come from the catalogue or are checked against it. */
record Tables(Connection connection) {

    /** Parents first: a table stands after all that it refers to. Partitions by themselves, what they are parts of not at all. */
    private static final String NAMES = """
            with recursive kept as (
                select c.oid, c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'),
            depth as (
                select oid, 0 as depth from kept
                union
                select f.conrelid, d.depth + 1 from depth d join pg_constraint f on f.confrelid = d.oid
                where f.contype = 'f' and f.conrelid <> f.confrelid and d.depth < 50)
            select relname from kept join (select oid, max(depth) as depth from depth group by oid) d using (oid)
            order by d.depth, relname""";

    private static final String COLUMNS = """
            select quote_ident(attname) from pg_attribute
            where attrelid = ('public.' || quote_ident('%s'))::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum""";

    List<String> names() throws SQLException {
        return texts(NAMES);
    }

    List<String> columns(String table) throws SQLException {
        return texts(COLUMNS.formatted(table));
    }

    boolean isEmpty(String table) throws SQLException {
        return texts("select '' from " + quoted(table) + " limit 1").isEmpty();
    }

    /** The newest migration that was made. */
    String schema() throws SQLException {
        return texts("select version from flyway_schema_history where success and version is not null"
                        + " order by installed_rank desc limit 1")
                .get(0);
    }

    String server() throws SQLException {
        return texts("show server_version").get(0);
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1")) {
            while (row.next()) {
                long value = row.getLong(2);
                if (!row.wasNull()) {
                    values.put(row.getString(1), value);
                }
            }
        }
        return values;
    }

    void set(String sequence, long value) throws SQLException {
        texts("select setval('public." + quoted(sequence) + "', " + value + ")");
    }

    long copyOut(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
        return copier().copyOut("copy " + target(table, columns) + " to stdout", out);
    }

    long copyIn(String table, List<String> columns, InputStream in) throws SQLException, IOException {
        return copier().copyIn("copy " + target(table, columns) + " from stdin", in, 1 << 16);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String name) {
        if (!name.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException("no name of a table: " + name);
        }
        return '"' + name + '"';
    }

    private static String target(String table, List<String> columns) {
        return quoted(table) + " (" + String.join(", ", columns) + ")";
    }

    private CopyManager copier() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}

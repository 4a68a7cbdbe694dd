package org.doudi.engine.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows that came in with files, as they were parsed, and those that the screening wrote, once more through COPY's binary
 * format into tables of the same columns without an index: what storing them costs at the least. Logged, one transaction a
 * table, one connection.
 */
record CopyFloor(DataSource database, Path scratch) {

    private static final int BUFFER = 1 << 17;

    /** @param rows a query for them; its columns are the table's */
    private record Source(String name, boolean input, String rows) {}

    private static final List<Source> SOURCES = List.of(
            new Source("rows", true, """
                    select e.feed, p.id_number, h.number, e.county, e.code, e.qualifier, e.amount, e.valid_from, e.valid_until,
                           e.attributes
                    from evidence e
                    left join person p on p.id = e.person
                    left join household h on h.id = e.household
                    """),
            new Source("decision", false, "select * from decision"),
            new Source("referral", false, "select * from referral"),
            new Source("referral_event", false, "select * from referral_event"),
            new Source("outbox", false, "select * from outbox"));

    List<Measured.Copy> measure() {
        List<Measured.Copy> copies = new ArrayList<>();
        Path file = scratch.resolve("copy.bin");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "drop schema if exists yardstick cascade");
            execute(connection, "create schema yardstick");
            for (Source source : SOURCES) {
                copies.add(measure(connection, source, file));
            }
            execute(connection, "drop schema yardstick cascade");
            return copies;
        } catch (SQLException | IOException e) {
            throw new BenchException("COPY failed", e);
        }
    }

    private static Measured.Copy measure(Connection connection, Source source, Path file)
            throws SQLException, IOException {
        String table = "yardstick." + source.name();
        execute(connection, "create table " + table + " as " + source.rows() + " limit 0");
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            copy.copyOut("copy (" + source.rows() + ") to stdout with (format binary)", out);
        }
        connection.commit();
        long bytes = Files.size(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            long start = System.nanoTime();
            long rows = copy.copyIn("copy " + table + " from stdin with (format binary)", in, BUFFER);
            connection.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            execute(connection, "drop table " + table);
            return new Measured.Copy(source.name(), source.input(), rows, bytes, seconds);
        } finally {
            Files.delete(file);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }
}

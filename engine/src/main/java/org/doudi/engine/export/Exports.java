package org.doudi.engine.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.doudi.engine.screening.Run;
import org.jboss.logging.Logger;

/** Writes exports: CSV, or JSON lines where the file's name ends in {@code .jsonl}. */
@ApplicationScoped
public class Exports {

    private static final Logger LOG = Logger.getLogger(Exports.class);

    private final DataSource database;

    @Inject
    Exports(DataSource database) {
        this.database = database;
    }

    /** What can be exported. */
    public enum What {
        DECISIONS(new DecisionRows()),
        REFERRALS(new ReferralRows()),
        QUARANTINE(new QuarantineRows()),
        INDICATORS(new IndicatorExport());

        private final transient Rows rows;

        What(Rows rows) {
            this.rows = rows;
        }

        /** The word on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it speaks of a run; otherwise of what is there now. */
        public boolean ofRun() {
            return this != QUARANTINE;
        }
    }

    /** What was written where. */
    public record Written(What what, Path file, long rows) {}

    /**
     * Writes beside the file and renames at the end: a reader finds the old file or the new one, never half of it.
     *
     * @param run null where the export speaks of no run
     * @param identities whether identity numbers are written in full
     */
    public Written write(What what, Run run, boolean identities, Path file) {
        if (identities) {
            LOG.warnf(
                    "导出 %s 含完整身份号码：%s / an export of %s with full identity numbers: %s",
                    what.word(), file, what.word(), file);
        }
        Path whole = file.toAbsolutePath();
        try {
            Files.createDirectories(whole.getParent());
            Path part = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".part");
            try {
                long rows = write(what, run, identities, part, file.toString().endsWith(".jsonl"));
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return new Written(what, file, rows);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the export (" + file + ")", e);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read what to export (" + what.word() + ")", e);
        }
    }

    private long write(What what, Run run, boolean identities, Path part, boolean json)
            throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
                RowFile file =
                        json ? RowFile.jsonLines(out, what.rows.columns()) : RowFile.csv(out, what.rows.columns())) {
            // One snapshot for all its queries, whatever runs meanwhile; and a cursor needs a transaction.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                what.rows.write(connection, run, identities, file);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            return file.rows();
        }
    }
}

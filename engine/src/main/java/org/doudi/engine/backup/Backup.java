package org.doudi.engine.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.connectors.feed.intake.FeedConfig;
import org.doudi.engine.backup.Messages.Lying;
import org.doudi.engine.folder.FolderBroker;

/** Writes everything into one file, at one moment, also while the service runs. */
@ApplicationScoped
public class Backup {

    static final String MESSAGES = "messages.jsonl";

    private final DataSource database;
    private final FeedConfig files;
    private final Queues queues;
    private final Clock clock;

    @Inject
    Backup(DataSource database, FeedConfig files, Queues queues, Clock clock) {
        this.database = database;
        this.files = files;
        this.queues = queues;
        this.clock = clock;
    }

    /**
     * In this order: what is moved while the backup is made is then in it twice, which does no harm, and never not at all. Files
     * go from the inbox into tables, answers from a queue into tables, referrals from tables into queues.
     *
     * @throws BackupRefused when the file is there already
     */
    public Contents write(Path file) throws IOException, SQLException, JMSException {
        if (Files.exists(file)) {
            throw BackupRefused.exists(file);
        }
        Optional<FolderBroker> broker = queues.open();
        try (Entries entries = new Entries(file);
                Connection connection = database.getConnection()) {
            List<Contents.Part> parts = new FolderFiles(files).addTo(entries);
            List<Lying> lying = new ArrayList<>();
            if (broker.isPresent()) {
                lying.addAll(queues.answers(broker.get()));
            }
            connection.setAutoCommit(false);
            Tables tables = new Tables(connection);
            tables.execute("set transaction isolation level repeatable read, read only");
            List<Contents.Table> written = new ArrayList<>();
            for (String table : tables.names()) {
                written.add(copy(tables, table, entries));
            }
            if (broker.isPresent()) {
                lying.addAll(queues.referrals(broker.get(), connection));
            }
            Contents contents = new Contents(
                    Contents.FORMAT,
                    clock.instant(),
                    tables.schema(),
                    tables.server(),
                    written,
                    tables.sequences(),
                    parts,
                    entries.add(MESSAGES, out -> write(lying, out)),
                    queues.areOurs());
            connection.rollback();
            entries.end(contents);
            return contents;
        } finally {
            broker.ifPresent(FolderBroker::close);
        }
    }

    private static Contents.Table copy(Tables tables, String table, Entries entries) throws SQLException, IOException {
        List<String> columns = tables.columns(table);
        Contents.Part part = entries.add("tables/" + table, out -> {
            try {
                return tables.copyOut(table, columns, out);
            } catch (SQLException e) {
                throw new IOException("Cannot copy " + table, e);
            }
        });
        return new Contents.Table(table, columns, part.count(), part.sha256());
    }

    private static long write(List<Lying> messages, OutputStream out) throws IOException {
        for (Lying message : messages) {
            out.write(Entries.JSON.writeValueAsBytes(message));
            out.write('\n');
        }
        return messages.size();
    }
}

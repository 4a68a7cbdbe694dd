package org.doudi.engine.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.Receipt;

/**
 * Takes deliveries into evidence, each in a transaction and on a connection of its own, whatever transaction and thread
 * the caller is on.
 */
@ApplicationScoped
public class EvidenceSink implements FeedSink {

    private final DataSource database;
    private final TransactionManager transactions;

    /** Goes when memory is needed for something else, or when no delivery came for a while. */
    private SoftReference<KnownPersons> persons = new SoftReference<>(null);

    EvidenceSink(DataSource database, TransactionManager transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public Optional<Receipt> takenBefore(Delivery delivery) {
        try (Connection connection = database.getConnection()) {
            return new DeliveryLog(connection, delivery).takenBefore(delivery.declared());
        } catch (SQLException e) {
            throw new RegistryException("Cannot look up " + delivery.fileName(), e);
        }
    }

    @Override
    public boolean isEmpty() {
        try (Connection connection = database.getConnection()) {
            return new Sql(connection)
                    .numbers("select 1 from delivery where outcome = 'taken' limit 1")
                    .isEmpty();
        } catch (SQLException e) {
            throw new RegistryException("Cannot look up deliveries", e);
        }
    }

    @Override
    public Intake open(Delivery delivery, Optional<Coverage> coverage, Runnable waiting) {
        try {
            Transaction callers = transactions.suspend();
            try {
                return begin(delivery, coverage, waiting);
            } finally {
                if (callers != null) {
                    transactions.resume(callers);
                }
            }
        } catch (SQLException | SystemException | InvalidTransactionException e) {
            throw new RegistryException("Cannot begin " + delivery.fileName(), e);
        }
    }

    private synchronized KnownPersons persons() {
        KnownPersons known = persons.get();
        if (known == null) {
            known = new KnownPersons();
            persons = new SoftReference<>(known);
        }
        return known;
    }

    private Intake begin(Delivery delivery, Optional<Coverage> coverage, Runnable waiting) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            Locks.feed(connection, delivery.feed(), holder -> {
                waiting.run();
                holder.warn();
            });
            return new DeliveryIntake(connection, delivery, coverage, persons());
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }
}

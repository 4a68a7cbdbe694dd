package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.Receipt;

/** One delivery on its way in: rows are staged as they come, and merged when the last was read. */
final class DeliveryIntake implements FeedSink.Intake {

    /** One merge runs at a time, and a city's sorts and hashes fit into this. */
    private static final String MERGE_MEMORY = "set local work_mem = '192MB'";

    private final Connection connection;
    private final Delivery delivery;
    private final Optional<Coverage> foreseen;
    private final DeliveryLog log;
    private final long id;
    private final Stage stage;
    private final QuarantineCopy quarantine;
    private boolean closed;

    DeliveryIntake(Connection connection, Delivery delivery, Optional<Coverage> foreseen, KnownPersons persons)
            throws SQLException {
        this.connection = connection;
        this.delivery = delivery;
        this.foreseen = foreseen;
        this.log = new DeliveryLog(connection, delivery);
        this.id = log.nextId();
        this.stage = Stage.begin(
                connection, delivery.feed(), new SeriesReading(connection).before(delivery, foreseen), persons);
        this.quarantine = new QuarantineCopy(connection, delivery.feed(), id);
    }

    @Override
    public void rows(List<FeedRow> rows) {
        work(() -> {
            stage.add(rows);
            return null;
        });
    }

    @Override
    public void badRows(List<BadRow> rows) {
        work(() -> {
            quarantine.add(rows);
            return null;
        });
    }

    @Override
    public Receipt commit(Coverage coverage, long rows) {
        long read = stage.rows() + quarantine.rows();
        if (rows != read) {
            throw new IllegalArgumentException(
                    "%s: %d rows were announced and %d handed over".formatted(delivery.fileName(), rows, read));
        }
        if (foreseen.isPresent() && !foreseen.get().equals(coverage)) {
            throw new IllegalArgumentException("%s: %s was foreseen and %s is covered"
                    .formatted(delivery.fileName(), foreseen.get().text(), coverage.text()));
        }
        return work(() -> {
            stage.settle();
            Locks.number(connection);
            new Sql(connection).update(MERGE_MEMORY);
            Optional<Receipt> before = log.takenBefore(Optional.of(coverage));
            Receipt receipt = before.isPresent() ? before.get() : merge(coverage, rows);
            if (before.isPresent()) {
                connection.rollback();
            } else {
                connection.commit();
            }
            return receipt;
        });
    }

    private Receipt merge(Coverage coverage, long rows) throws SQLException {
        Sql sql = new Sql(connection);
        long strangersFrom = Identities.nextPerson(sql);
        DeliveryPlace place = DeliveryPlace.of(sql, delivery, coverage);
        long taken = Merge.of(sql, stage, delivery, place, id).run();
        Receipt receipt =
                log.taken(id, coverage, place.series(), place.number(), MergeCounts.of(rows, taken, quarantine.rows()));
        if (delivery.feed().equals("households") && taken > 0) {
            new Renumbering(connection, place.number(), strangersFrom).note();
        }
        return receipt;
    }

    @Override
    public Receipt hold(HoldReason reason, long rows) {
        return work(() -> {
            connection.rollback();
            Receipt receipt = log.held(reason, rows);
            connection.commit();
            return receipt;
        });
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new RegistryException("Cannot leave " + delivery.fileName(), e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T work(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new RegistryException("Cannot take " + delivery.fileName(), e);
        }
    }
}

package org.doudi.engine.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.intake.FeedIntake;
import org.doudi.connectors.feed.intake.HeldFiles;
import org.doudi.connectors.feed.intake.IntakeListener;

/** Deliveries that were held back, and what people decide about them. Who did and why is kept with the delivery. */
@ApplicationScoped
public class HeldBack {

    private final DataSource database;
    private final Deliveries deliveries;
    private final FeedIntake intake;
    private final HeldFiles files;

    HeldBack(DataSource database, Deliveries deliveries, FeedIntake intake, HeldFiles files) {
        this.database = database;
        this.deliveries = deliveries;
        this.intake = intake;
        this.files = files;
    }

    /** What came of a decision. */
    public sealed interface Answer {

        /** It was taken as it is. */
        record Taken(Receipt receipt) implements Answer {}

        /** Nobody can release it: it cannot be read, or lacks a column. */
        record StillHeld(Receipt receipt) implements Answer {}

        /** Its file was not kept. */
        record FileGone(ListedDelivery delivery) implements Answer {}

        record Discarded(ListedDelivery delivery) implements Answer {}

        /** It does not wait for a decision, or there is none of this number when {@code outcome} is null. */
        record NotHeld(String outcome) implements Answer {}
    }

    /** Takes the file as it is, whatever its share of bad rows and its manifest say. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Answer release(long id, String who, String why, IntakeListener listener) {
        Optional<ListedDelivery> delivery = deliveries.find(id);
        if (!isHeld(delivery)) {
            return new Answer.NotHeld(delivery.map(ListedDelivery::outcome).orElse(null));
        }
        Optional<Path> file = files.file(id, delivery.get().sha256());
        if (file.isEmpty()) {
            return new Answer.FileGone(delivery.get());
        }
        decide("decided_by = ?, decided_at = now(), decided_why = ?", id, who, why);
        Receipt receipt = intake.release(delivery.get().sender(), file.get(), listener)
                .orElseThrow(() -> new IllegalStateException(
                        "No definition for " + delivery.get().sender() + " / 没有该发送方的定义"));
        if (receipt.outcome() == Receipt.Outcome.HELD) {
            decide("decided_by = null, decided_at = null, decided_why = null", id);
            return new Answer.StillHeld(receipt);
        }
        files.drop(id, delivery.get().sha256());
        return new Answer.Taken(receipt);
    }

    /** Gives the file up: nothing of it is taken, and it no longer waits. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Answer discard(long id, String who, String why) {
        if (decide("outcome = 'discarded', decided_by = ?, decided_at = now(), decided_why = ?", id, who, why)) {
            ListedDelivery given = deliveries.find(id).orElseThrow();
            files.drop(id, given.sha256());
            return new Answer.Discarded(given);
        }
        return new Answer.NotHeld(
                deliveries.find(id).map(ListedDelivery::outcome).orElse(null));
    }

    private static boolean isHeld(Optional<ListedDelivery> delivery) {
        return delivery.map(ListedDelivery::outcome).filter("held"::equals).isPresent();
    }

    private boolean decide(String set, long id, Object... parameters) {
        Object[] all = java.util.Arrays.copyOf(parameters, parameters.length + 1);
        all[parameters.length] = id;
        try (Connection connection = database.getConnection()) {
            return new Sql(connection).update("update delivery set " + set + " where id = ? and outcome = 'held'", all)
                    == 1;
        } catch (SQLException e) {
            throw new RegistryException("Cannot write down what was decided about delivery " + id, e);
        }
    }
}

package org.doudi.connectors.feed.intake;

import java.util.Set;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.Receipt;

/** Hears of deliveries on their way. Two deliveries of different feeds may speak at once. */
public interface IntakeListener {

    /** The file's name begins with no feed's name. */
    default void passedBy(String fileName) {}

    /** Another delivery of the feed is being taken, perhaps by another process. */
    default void waiting(Delivery delivery) {}

    /** So many rows were read so far. */
    default void read(Delivery delivery, long rows) {}

    /** Columns that the definition does not know; they are kept with the rows. */
    default void unknownColumns(Delivery delivery, Set<String> headers) {}

    default void done(Receipt receipt) {}
}

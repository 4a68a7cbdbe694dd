package org.doudi.connectors.feed;

import java.util.List;
import java.util.Optional;

/** Takes what came out of a partner's file. The connectors own this port; whoever keeps evidence implements it. */
public interface FeedSink {

    /**
     * The receipt of a delivery with this sender, data date, coverage and digest that was taken before. Asked before the
     * rows are read, so that a file sent twice costs nothing; where no coverage is declared equal bytes have equal rows,
     * and so equal coverage.
     */
    Optional<Receipt> takenBefore(Delivery delivery);

    /** Whether nothing was ever taken: this is the first night. */
    default boolean isEmpty() {
        return false;
    }

    /**
     * Begins one delivery. Deliveries of one feed come one at a time: a second waits here, and {@code waiting} is run
     * if it must, and now and then as long as it does, so that somebody can say so.
     *
     * @param coverage what {@link Intake#commit} will name; empty when that depends on the rows
     */
    Intake open(Delivery delivery, Optional<Coverage> coverage, Runnable waiting);

    /** The same where only a declared coverage is known beforehand. */
    default Intake open(Delivery delivery, Runnable waiting) {
        return open(delivery, delivery.declared(), waiting);
    }

    /** One delivery being taken, in one transaction: closing it without {@link #commit} or {@link #hold} leaves nothing. */
    interface Intake extends AutoCloseable {

        void rows(List<FeedRow> rows);

        void badRows(List<BadRow> rows);

        /**
         * Makes everything of this delivery known at once.
         *
         * @param coverage the declared coverage, else the counties of the rows, else everywhere
         * @param rows data rows read, bad ones included
         */
        Receipt commit(Coverage coverage, long rows);

        /** Keeps a note that the delivery came and why it was held back, and none of its rows. */
        Receipt hold(HoldReason reason, long rows);

        @Override
        void close();
    }
}

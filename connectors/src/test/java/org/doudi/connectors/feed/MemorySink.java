package org.doudi.connectors.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sink that keeps in memory what it was given, whole or not at all. */
public final class MemorySink implements FeedSink {

    public final List<Receipt> receipts = new ArrayList<>();
    public final List<FeedRow> rows = new ArrayList<>();
    public final List<BadRow> badRows = new ArrayList<>();
    public final List<Coverage> coverages = new ArrayList<>();
    public int open;

    @Override
    public synchronized Optional<Receipt> takenBefore(Delivery delivery) {
        return receipts.stream()
                .filter(receipt -> receipt.outcome() == Receipt.Outcome.TAKEN)
                .filter(receipt -> same(receipt.delivery(), delivery))
                .findFirst()
                .map(receipt -> new Receipt(
                        receipt.deliveryId(),
                        delivery,
                        Receipt.Outcome.TAKEN_BEFORE,
                        receipt.rows(),
                        receipt.taken(),
                        0,
                        receipt.quarantined(),
                        0,
                        Optional.empty()));
    }

    private static boolean same(Delivery one, Delivery other) {
        return one.sender().equals(other.sender())
                && one.dataDate().equals(other.dataDate())
                && one.declared().equals(other.declared())
                && one.sha256().equals(other.sha256());
    }

    @Override
    public synchronized Intake open(Delivery delivery, Optional<Coverage> coverage, Runnable waiting) {
        open++;
        return new Pending(delivery);
    }

    private final class Pending implements Intake {

        private final Delivery delivery;
        private final List<FeedRow> good = new ArrayList<>();
        private final List<BadRow> bad = new ArrayList<>();

        Pending(Delivery delivery) {
            this.delivery = delivery;
        }

        @Override
        public void rows(List<FeedRow> more) {
            good.addAll(more);
        }

        @Override
        public void badRows(List<BadRow> more) {
            bad.addAll(more);
        }

        @Override
        public Receipt commit(Coverage coverage, long read) {
            synchronized (MemorySink.this) {
                rows.addAll(good);
                badRows.addAll(bad);
                coverages.add(coverage);
                return keep(Receipt.Outcome.TAKEN, read, 0, Optional.empty());
            }
        }

        @Override
        public Receipt hold(HoldReason reason, long read) {
            synchronized (MemorySink.this) {
                return keep(Receipt.Outcome.HELD, read, read, Optional.of(reason));
            }
        }

        private Receipt keep(Receipt.Outcome outcome, long read, long held, Optional<HoldReason> reason) {
            boolean taken = outcome == Receipt.Outcome.TAKEN;
            Receipt receipt = new Receipt(
                    receipts.size() + 1L,
                    delivery,
                    outcome,
                    read,
                    taken ? good.size() : 0,
                    0,
                    taken ? bad.size() : 0,
                    held,
                    reason);
            receipts.add(receipt);
            return receipt;
        }

        @Override
        public void close() {
            synchronized (MemorySink.this) {
                open--;
            }
        }
    }
}

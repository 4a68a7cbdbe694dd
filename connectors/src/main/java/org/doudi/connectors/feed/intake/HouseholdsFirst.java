package org.doudi.connectors.feed.intake;

import java.util.Collection;
import java.util.concurrent.CountDownLatch;

/**
 * On a first night other feeds are read beside the households but made known behind them: so persons are numbered
 * household by household, with their names, and what is known of a household lies together.
 */
final class HouseholdsFirst {

    private final CountDownLatch listed;

    /** @param firstNight on any other nobody waits */
    HouseholdsFirst(boolean firstNight, Collection<FeedQueue> queues) {
        int awaited = (int) queues.stream().filter(FeedQueue::listsHouseholds).count();
        listed = new CountDownLatch(firstNight ? awaited : 0);
    }

    /** What a delivery of this queue does before it is made known. */
    Runnable before(FeedQueue queue) {
        return queue.listsHouseholds() ? () -> {} : this::await;
    }

    /** The queue is worked off, or has failed. */
    void left(FeedQueue queue) {
        if (queue.listsHouseholds()) {
            listed.countDown();
        }
    }

    private void await() {
        try {
            listed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while files were being taken / 接收文件时被中止", stopped);
        }
    }
}

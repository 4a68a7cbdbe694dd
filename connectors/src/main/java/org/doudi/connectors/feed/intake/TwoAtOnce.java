package org.doudi.connectors.feed.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doudi.connectors.feed.Receipt;

/** Works off queues of files, two queues at a time and each in its order. More bring nothing: the database is the limit. */
final class TwoAtOnce {

    private static final int THREADS = 2;

    private final Taker taker;
    private final HouseholdsFirst households;

    /** Takes a file; runs something when all its rows are read, before they are made known. */
    @FunctionalInterface
    interface Taker {
        Optional<Receipt> take(Path file, Runnable beforeKnown);
    }

    TwoAtOnce(Taker taker, HouseholdsFirst households) {
        this.taker = taker;
        this.households = households;
    }

    /** All receipts. A queue that fails ends there; the others go on, and the first failure is thrown at the end. */
    List<Receipt> work(Collection<FeedQueue> queues) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> thread(work, loader));
        try {
            List<Future<List<Receipt>>> running = queues.stream()
                    .sorted(FeedQueue.ORDER)
                    .map(queue -> threads.submit(() -> workOff(queue)))
                    .toList();
            return gather(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread thread(Runnable work, ClassLoader loader) {
        Thread thread = new Thread(work, "feeds");
        thread.setContextClassLoader(loader);
        return thread;
    }

    private List<Receipt> workOff(FeedQueue queue) {
        try {
            List<Receipt> receipts = new ArrayList<>();
            for (Waiting waiting : queue.files()) {
                taker.take(waiting.file().path(), households.before(queue)).ifPresent(receipts::add);
            }
            return receipts;
        } finally {
            households.left(queue);
        }
    }

    private static List<Receipt> gather(List<Future<List<Receipt>>> running) {
        List<Receipt> receipts = new ArrayList<>();
        RuntimeException first = null;
        for (Future<List<Receipt>> queue : running) {
            try {
                receipts.addAll(queue.get());
            } catch (ExecutionException failed) {
                RuntimeException failure = failed.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(failed.getCause());
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while files were being taken / 接收文件时被中止", stopped);
            }
        }
        if (first != null) {
            throw first;
        }
        return receipts;
    }
}

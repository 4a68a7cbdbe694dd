package org.doudi.connectors.feed.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.doudi.connectors.feed.Receipt;

/** Works off queues of files, two queues at a time and each in its order. More bring nothing: the database is the limit. */
final class TwoAtOnce {

    private static final int THREADS = 2;

    private final Function<Path, Optional<Receipt>> take;

    TwoAtOnce(Function<Path, Optional<Receipt>> take) {
        this.take = take;
    }

    /** All receipts. A queue that fails ends there; the others go on, and the first failure is thrown at the end. */
    List<Receipt> work(Collection<List<Waiting>> queues) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> thread(work, loader));
        try {
            List<Future<List<Receipt>>> running = queues.stream()
                    .sorted(Comparator.comparingLong(TwoAtOnce::bytes).reversed())
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

    private static long bytes(List<Waiting> queue) {
        return queue.stream()
                .mapToLong(waiting -> waiting.file().path().toFile().length())
                .sum();
    }

    private List<Receipt> workOff(List<Waiting> queue) {
        List<Receipt> receipts = new ArrayList<>();
        for (Waiting waiting : queue) {
            take.apply(waiting.file().path()).ifPresent(receipts::add);
        }
        return receipts;
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

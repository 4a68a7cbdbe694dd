package org.doudi.engine.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far long work has come. May be stepped from several threads. */
public sealed interface Progress extends AutoCloseable {

    /** So many more are done. */
    void step(long more);

    @Override
    void close();

    static Progress on(PrintWriter err, String task, long total) {
        // The launcher looks whether standard error is a terminal; Java cannot tell.
        return Boolean.getBoolean("doudi.terminal") ? new Bar(task, total) : new Lines(err, task, total);
    }

    /** A bar that redraws itself. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        private Bar(String task, long total) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void step(long more) {
            bar.stepBy(more);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For logs and pipes. */
    final class Lines implements Progress {

        private static final Duration PACE = Duration.ofSeconds(5);

        private final PrintWriter err;
        private final String task;
        private final long total;
        private long done;
        private Instant next = Instant.now().plus(PACE);

        private Lines(PrintWriter err, String task, long total) {
            this.err = err;
            this.task = task;
            this.total = total;
        }

        @Override
        public synchronized void step(long more) {
            done += more;
            if (Instant.now().isAfter(next)) {
                print();
                next = Instant.now().plus(PACE);
            }
        }

        @Override
        public synchronized void close() {
            print();
        }

        private void print() {
            err.println(total < 0 ? "%s: %,d".formatted(task, done) : "%s: %,d / %,d".formatted(task, done, total));
            err.flush();
        }
    }
}

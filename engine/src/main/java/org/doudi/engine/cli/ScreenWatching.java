package org.doudi.engine.cli;

import java.util.concurrent.atomic.AtomicLong;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.ScreeningWatcher;
import org.doudi.engine.screening.Sums;

/** Shows how far a screening has come. */
final class ScreenWatching implements ScreeningWatcher, AutoCloseable {

    private final Console console;
    private final AtomicLong lookedAt = new AtomicLong();
    private Progress progress;

    ScreenWatching(Console console) {
        this.console = console;
    }

    @Override
    public void began(Run run, Arrival arrival, long households) {
        switch (arrival) {
            case STARTED ->
                console.tell("screen.started", run.number(), run.key().on());
            case JOINED -> console.tell("screen.joined", run.number(), run.key().on());
            case RESUMED ->
                console.tell("screen.resumed", run.number(), run.key().on());
        }
        progress = console.progress(console.language().of("筛查", "screening"), households);
    }

    @Override
    public void helped(Run run, int processes) {
        console.tell("screen.helped", run.number(), processes);
    }

    @Override
    public void chunkDone(Sums chunk) {
        lookedAt.addAndGet(chunk.households());
        progress.step(chunk.households());
    }

    /** How many households this process looked at. */
    long lookedAt() {
        return lookedAt.get();
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.close();
            progress = null;
        }
    }
}

package org.doudi.engine.cli;

import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.ScreeningWatcher;
import org.doudi.engine.screening.Sums;

/** Shows how far a screening has come. */
final class ScreenWatching implements ScreeningWatcher, AutoCloseable {

    private final Console console;
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
        progress.step(chunk.households());
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.close();
            progress = null;
        }
    }
}

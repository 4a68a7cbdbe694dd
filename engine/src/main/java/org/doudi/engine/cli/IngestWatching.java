package org.doudi.engine.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.intake.IntakeListener;

/** Shows how many rows were read, and says what is worth knowing of a file while it is taken. */
final class IngestWatching implements IntakeListener, AutoCloseable {

    private final Console console;
    private final Progress progress;
    private final Map<String, Long> readBefore = new HashMap<>();
    private final List<String> passedBy = new ArrayList<>();

    IngestWatching(Console console) {
        this.console = console;
        progress = console.progress(console.language().text("ingest.progress"), -1);
    }

    @Override
    public synchronized void passedBy(String fileName) {
        passedBy.add(fileName);
        console.tell("ingest.passed_by", fileName);
    }

    @Override
    public synchronized void waiting(Delivery delivery) {
        console.tell("ingest.waiting", delivery.fileName(), delivery.feed());
    }

    @Override
    public synchronized void unknownColumns(Delivery delivery, Set<String> headers) {
        console.tell("ingest.unknown_columns", delivery.fileName(), String.join(", ", headers));
    }

    @Override
    public synchronized void read(Delivery delivery, long rows) {
        Long before = readBefore.put(delivery.fileName(), rows);
        progress.step(Math.max(0, rows - (before == null ? 0 : before)));
    }

    synchronized List<String> passedBy() {
        return List.copyOf(passedBy);
    }

    @Override
    public void close() {
        progress.close();
    }
}

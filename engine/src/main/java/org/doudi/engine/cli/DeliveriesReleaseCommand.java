package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.util.List;
import org.doudi.connectors.feed.Receipt;
import org.doudi.engine.registry.HeldBack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a delivery that was held back as it is. */
@Command(name = "release")
public class DeliveriesReleaseCommand implements DataCommand {

    @Mixin
    private Console console;

    @Mixin
    private Decided decided;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "doudi.deliveries.id")
    private long id;

    @Inject
    HeldBack held;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        HeldBack.Answer answer;
        try (IngestWatching watching = new IngestWatching(console)) {
            answer = held.release(id, decided.by(), decided.reason(), watching);
        }
        if (answer instanceof HeldBack.Answer.Taken taken) {
            report(taken.receipt(), start);
            return 0;
        }
        if (answer instanceof HeldBack.Answer.StillHeld still) {
            report(still.receipt(), start);
            return 1;
        }
        throw refused(answer, id);
    }

    private void report(Receipt receipt, long start) {
        IngestReport report = new IngestReport(List.of(receipt), List.of(), (System.nanoTime() - start) / 1e9);
        console.result(report.json(List.of()), () -> report.print(console));
    }

    static Refusal refused(HeldBack.Answer answer, long id) {
        if (answer instanceof HeldBack.Answer.FileGone gone) {
            return new Refusal("deliveries.gone", gone.delivery().fileName());
        }
        if (answer instanceof HeldBack.Answer.NotHeld other && other.outcome() != null) {
            return new Refusal(
                    "deliveries.not_held", id, Language.current().text("deliveries.outcome." + other.outcome()));
        }
        return new Refusal("deliveries.unknown", id);
    }
}

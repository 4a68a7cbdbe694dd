package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.intake.FeedIntake;
import org.doudi.engine.folder.DoudiConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes partners' files in, on the way that the service's own files take. */
@Command(name = "ingest")
public class IngestCommand implements DataCommand {

    @Mixin
    private Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "doudi.ingest.path")
    private List<Path> paths;

    @Inject
    FeedIntake intake;

    @Inject
    DoudiConfig house;

    @Override
    public Integer call() {
        if (DemoFolder.isInvented(house.dataDir())) {
            console.tell("ingest.invented", house.dataDir());
        }
        List<Path> absent =
                paths.stream().filter(path -> !Files.isReadable(path)).toList();
        List<Path> present = paths.stream().filter(Files::isReadable).toList();
        IngestReport report = take(console, intake, present);
        absent.forEach(path -> console.tell("ingest.absent", path));
        console.result(report.json(absent), () -> report.print(console));
        return report.clean() && absent.isEmpty() ? 0 : 1;
    }

    /** Takes files in under a progress bar. */
    static IngestReport take(Console console, FeedIntake intake, List<Path> paths) {
        try (IngestWatching watching = new IngestWatching(console)) {
            long start = System.nanoTime();
            List<Receipt> receipts = intake.takeAll(paths, watching);
            return new IngestReport(receipts, watching.passedBy(), (System.nanoTime() - start) / 1e9);
        }
    }
}

package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import org.doudi.engine.bench.Yardsticks;
import org.doudi.engine.folder.DoudiConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@link BenchCommand} holds its commands against, on the city that they left. A part of that command, not for itself. */
@Command(name = "bench-yardsticks", hidden = true)
public class BenchYardsticksCommand implements DataCommand {

    /** A system property, not one of the configuration's: the folder of classes in which a pack's yardstick lies. */
    private static final String CLASSES = "bench.yardsticks";

    @Mixin
    private Console console;

    @Option(names = "--date", descriptionKey = "doudi.screen.date")
    private LocalDate date;

    /** Only answers, with 0 or 1, whether the database is nobody's. */
    @Option(names = "--empty", descriptionKey = "doudi.bench.empty")
    private boolean empty;

    @Option(names = "--scratch", descriptionKey = "doudi.bench.folder")
    private Path scratch;

    @Inject
    Yardsticks yardsticks;

    @Inject
    DoudiConfig house;

    @Override
    public Integer call() {
        if (empty) {
            boolean nobodys = yardsticks.isEmpty();
            console.result(nobodys, () -> console.say(String.valueOf(nobodys)));
            return nobodys ? 0 : 1;
        }
        String classes = System.getProperty(CLASSES);
        try {
            var measured = yardsticks.measure(
                    date, classes == null ? null : new File(classes), scratch == null ? house.dataDir() : scratch);
            console.result(measured, () -> console.say(measured.toString()));
            return 0;
        } catch (LinkageError older) {
            throw new Refusal("bench.older", classes, older);
        }
    }
}

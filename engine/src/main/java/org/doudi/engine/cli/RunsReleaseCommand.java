package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.util.List;
import org.doudi.engine.screening.HeldRuns;
import org.doudi.engine.screening.Run;
import org.doudi.engine.status.StatusReport.RunSeen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets the messages of a held run leave. */
@Command(name = "release")
public class RunsReleaseCommand implements DataCommand {

    @Mixin
    private Console console;

    @Mixin
    private RulingOptions said;

    @Inject
    HeldRuns held;

    @Override
    public Integer call() {
        return said.ruled(console, () -> {
            List<Run> released = held.release(said.run(), said.by(), said.reason());
            console.result(
                    released.stream().map(RunSeen::of).toList(),
                    () -> released.forEach(run -> console.tell(
                            run.number() == said.run() ? "runs.released" : "runs.released_with",
                            run.number(),
                            run.key().on(),
                            run.sums().orElseThrow().messages())));
        });
    }
}

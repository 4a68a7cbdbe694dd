package org.doudi.engine.cli;

import jakarta.inject.Inject;
import org.doudi.engine.screening.HeldRuns;
import org.doudi.engine.screening.Run;
import org.doudi.engine.status.StatusReport.RunSeen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes back what a held run decided and did to referrals. */
@Command(name = "discard")
public class RunsDiscardCommand implements DataCommand {

    @Mixin
    private Console console;

    @Mixin
    private RulingOptions said;

    @Inject
    HeldRuns held;

    @Override
    public Integer call() {
        return said.ruled(console, () -> {
            Run run = held.discard(said.run(), said.by(), said.reason());
            console.result(
                    RunSeen.of(run),
                    () -> console.tell("runs.discarded", run.number(), run.key().on()));
        });
    }
}

package org.doudi.engine.cli;

import jakarta.inject.Inject;
import org.doudi.engine.status.HouseStatus;
import org.doudi.engine.status.StatusReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How the house stands. */
@Command(name = "status")
public class StatusCommand implements DataCommand {

    @Mixin
    private Console console;

    @Inject
    HouseStatus status;

    @Override
    public Integer call() throws Exception {
        StatusReport report = status.report();
        console.result(report, () -> new StatusText(console).print(report));
        return report.wellDone() ? 0 : 1;
    }
}

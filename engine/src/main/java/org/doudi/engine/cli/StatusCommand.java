package org.doudi.engine.cli;

import jakarta.inject.Inject;
import org.doudi.engine.folder.FolderStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How the house stands. */
@Command(name = "status")
public class StatusCommand implements DataCommand {

    @Mixin
    private Console console;

    @Inject
    FolderStatus status;

    @Override
    public Integer call() throws Exception {
        FolderStatus.Report report = status.report();
        console.result(report, () -> {
            console.tell("status.database", report.databaseAddress(), report.databaseVersion());
            console.tell("status.folder", report.dataFolder());
            console.tell("status.disk", report.databaseBytes() / 1_000_000.0, report.diskFreeBytes() / 1_000_000_000.0);
        });
        return 0;
    }
}

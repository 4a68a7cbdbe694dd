package org.doudi.engine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Partners' deliveries, and what becomes of those that were held back. Alone it only lists what there is to do. */
@Command(
        name = "deliveries",
        subcommands = {DeliveriesListCommand.class, DeliveriesReleaseCommand.class, DeliveriesDiscardCommand.class})
final class DeliveriesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}

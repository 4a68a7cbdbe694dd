package org.doudi.engine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs, and what becomes of one that was held. Alone it only lists what there is. */
@Command(
        name = "runs",
        subcommands = {RunsListCommand.class, RunsReleaseCommand.class, RunsDiscardCommand.class})
final class RunsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}

package org.doudi.engine.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * All commands there are. A new one is a class in this list: a {@code Callable<Integer>} that answers the exit status, or a
 * {@link DataCommand} when it needs the database; {@code @Mixin Console} gives it {@code --json} and its voice.
 */
@Command(
        name = "doudi",
        resourceBundle = "cli.messages",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            GenerateCommand.class,
            IngestCommand.class,
            DeliveriesCommand.class,
            ScreenCommand.class,
            ExportCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            RunsCommand.class,
            ServeCommand.class,
            StatusCommand.class,
            BenchCommand.class,
            BenchYardsticksCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class
        })
public final class Doudi {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;
}

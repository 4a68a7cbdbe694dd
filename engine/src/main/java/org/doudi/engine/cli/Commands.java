package org.doudi.engine.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IFactory;

/** The command line, set up the same way before and within the application. */
final class Commands {

    private Commands() {}

    static CommandLine ready(IFactory factory, IExecutionStrategy strategy) {
        return new CommandLine(Doudi.class, factory)
                .setExecutionStrategy(strategy)
                .setExecutionExceptionHandler(
                        (failure, line, parsed) -> Failure.of(failure).report(line))
                .setParameterExceptionHandler(new WrongUse())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** The command that was meant, the deepest of {@code rules test}. */
    static CommandLine.ParseResult meant(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        return deepest;
    }
}

package org.doudi.engine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}, {@code help screen}, {@code help rules test}. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", descriptionKey = "help.command")
    private List<String> path = List.of();

    @Override
    public Integer call() {
        CommandLine line = spec.root().commandLine();
        for (String name : path) {
            CommandLine next = line.getSubcommands().get(name);
            if (next == null) {
                throw new ParameterException(line, Language.current().text("help.unknown", name));
            }
            line = next;
        }
        line.usage(line.getOut());
        return CommandLine.ExitCode.OK;
    }
}

package org.doudi.engine.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Before the application has started: answers help and runs what needs no data; the rest goes inside. */
record Outside(String[] arguments) implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        CommandLine line = Commands.meant(parsed).commandSpec().commandLine();
        if (line.getCommand() instanceof DataCommand command) {
            return inside(command, line);
        }
        if (line.getCommand() instanceof Doudi) {
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return new RunLast().execute(parsed);
    }

    private int inside(DataCommand command, CommandLine line) {
        try {
            return new Inside(command, line, arguments).run();
        } catch (RuntimeException e) {
            return Failure.of(e).report(line);
        }
    }
}

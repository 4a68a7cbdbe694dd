package org.doudi.engine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Arguments that make no command, told in the user's language; the library that reads them speaks English only. */
final class WrongUse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        Language language = Language.current();
        err.println(language == Language.ENGLISH ? wrong.getMessage() : told(wrong, language));
        List<String> meant =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!meant.isEmpty()) {
            err.println(language.text("use.meant", String.join(", ", meant)));
        }
        err.println(language.text("use.help", line.getCommandSpec().qualifiedName()));
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String told(ParameterException wrong, Language language) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String key = unmatched.isUnknownOption() ? "use.option" : "use.command";
            return language.text(key, String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return language.text(
                    "use.missing",
                    missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", ")));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return language.text("use.twice", name(twice.getOverwritten()));
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return language.text("use.value", name(wrong.getArgSpec()), wrong.getValue());
        }
        return wrong.getArgSpec() == null ? wrong.getMessage() : language.text("use.missing", name(wrong.getArgSpec()));
    }

    private static String name(ArgSpec argument) {
        return argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
    }
}

package org.doudi.engine.cli;

import org.doudi.engine.screening.RunRefused;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said about a held run: which, why, by whom. */
final class RulingOptions {

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "doudi.runs.id")
    private int run;

    @Option(names = "--reason", required = true, descriptionKey = "doudi.runs.reason", paramLabel = "TEXT")
    private String reason;

    @Option(names = "--by", descriptionKey = "doudi.runs.by", paramLabel = "NAME")
    private String by = System.getProperty("user.name");

    int run() {
        return run;
    }

    String reason() {
        return reason.strip();
    }

    String by() {
        return by.strip();
    }

    /** Does it, or says why not; answers the exit status. */
    int ruled(Console console, Runnable work) {
        if (reason.isBlank() || by.isBlank()) {
            console.tell("runs.unsaid");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            work.run();
            return CommandLine.ExitCode.OK;
        } catch (RunRefused refused) {
            console.say(
                    console.language().of(refused.text().zh(), refused.text().en()));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}

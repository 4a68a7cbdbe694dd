package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.doudi.engine.screening.Sums;
import org.doudi.engine.status.StatusReport.RunSeen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The last runs, what holds those that are held, and who ruled on the others. */
@Command(name = "list")
public class RunsListCommand implements DataCommand {

    @Mixin
    private Console console;

    @Option(names = "--last", paramLabel = "N", defaultValue = "20", descriptionKey = "doudi.runs.list.last")
    private int last;

    @Inject
    Runs runs;

    @Override
    public Integer call() {
        if (last < 1) {
            console.tell("runs.too_few", last);
            return CommandLine.ExitCode.USAGE;
        }
        List<Run> found = runs.last(last);
        console.result(found.stream().map(RunSeen::of).toList(), () -> print(found));
        return CommandLine.ExitCode.OK;
    }

    private void print(List<Run> found) {
        if (found.isEmpty()) {
            console.tell("runs.none");
            return;
        }
        console.table(
                console.language().texts("runs.heading"),
                found.stream().map(this::line).toList());
        found.forEach(run -> new HoldText(console).print(run));
    }

    private List<Object> line(Run run) {
        return Arrays.asList(
                run.number(),
                run.key().on(),
                console.language().text("runs.state." + state(run)),
                run.sums().map(Sums::households).orElse(null),
                run.sums().map(Sums::written).orElse(null),
                run.sums().map(Sums::messages).orElse(null),
                run.finding().map(finding -> finding.movements().size()).orElse(null),
                run.ruling()
                        .map(ruling -> console.language()
                                .text(
                                        ruling.with() == null ? "runs.ruled" : "runs.ruled_with",
                                        ruling.by(),
                                        ruling.reason(),
                                        ruling.with()))
                        .orElse(""));
    }

    private static String state(Run run) {
        if (run.held()) {
            return "held";
        }
        if (run.state() == Run.State.DONE && !run.movesReferrals()) {
            return run.key().shadow() ? "shadow" : "look_back";
        }
        return run.state().name().toLowerCase(Locale.ROOT);
    }
}

package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.doudi.engine.explanation.Answer;
import org.doudi.engine.explanation.Explained;
import org.doudi.engine.explanation.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a household was decided as it was. */
@Command(name = "explain")
public class ExplainCommand implements DataCommand {

    @Mixin
    private Console console;

    @Parameters(index = "0", paramLabel = "HOUSEHOLD", descriptionKey = "doudi.explain.household")
    private String household;

    @Option(names = "--date", paramLabel = "D", descriptionKey = "doudi.explain.date")
    private LocalDate date;

    @Inject
    Explanations explanations;

    @Inject
    Clock clock;

    @Override
    public Integer call() {
        Answer answer = explanations.of(household, date == null ? LocalDate.now(clock) : date);
        if (answer instanceof Explained explanation) {
            console.result(
                    explanation,
                    () -> new ExplanationText(console.language())
                            .lines(explanation)
                            .forEach(console::say));
            return 0;
        }
        if (answer instanceof Answer.NoRun none) {
            console.tell("explain.no_run", none.on());
        } else if (answer instanceof Answer.UnknownHousehold unknown) {
            console.tell("explain.unknown", unknown.household(), unknown.run(), unknown.on());
        }
        return 1;
    }
}

package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.doudi.engine.explanation.Answer;
import org.doudi.engine.explanation.CityInquiry;
import org.doudi.engine.explanation.Explained;
import org.doudi.engine.explanation.Explanations;
import org.doudi.engine.explanation.Inquiry;
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

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "doudi.explain.code")
    private String code;

    @Inject
    Explanations explanations;

    @Inject
    Clock clock;

    @Override
    public Integer call() {
        LocalDate day = date == null ? LocalDate.now(clock) : date;
        Answer answer = code == null ? explanations.of(household, day) : explanations.why(household, code, day);
        if (answer instanceof Inquiry inquiry) {
            console.result(
                    inquiry,
                    () -> new ExplanationText(console.language()).lines(inquiry).forEach(console::say));
            return 0;
        }
        if (answer instanceof CityInquiry inquiry && !inquiry.indicators().isEmpty()) {
            console.result(
                    inquiry,
                    () -> new IndicatorText(console.language()).lines(inquiry).forEach(console::say));
            return 0;
        }
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
        } else if (answer instanceof Answer.UnknownCode unknown) {
            console.tell("explain.unknown_code", unknown.code(), String.join(", ", unknown.codes()));
        } else if (answer instanceof CityInquiry none) {
            console.tell("explain.no_indicator", none.code(), none.area());
        }
        return 1;
    }
}

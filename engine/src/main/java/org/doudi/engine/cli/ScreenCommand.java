package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.screening.AnotherRunIsAlive;
import org.doudi.engine.screening.Finding;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.ScreeningOrder;
import org.doudi.engine.screening.Sums;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Screens the city once. */
@Command(name = "screen")
public class ScreenCommand implements DataCommand {

    @Mixin
    private Console console;

    @Option(names = "--date", descriptionKey = "doudi.screen.date")
    private LocalDate date;

    @Option(names = "--full", descriptionKey = "doudi.screen.full")
    private boolean full;

    @Option(names = "--shadow", descriptionKey = "doudi.screen.shadow")
    private boolean shadow;

    @Inject
    Screening screening;

    @Inject
    Clock clock;

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PACK);
    }

    @Override
    public Integer call() {
        LocalDate on = date == null ? LocalDate.now(clock) : date;
        try (ScreenWatching watching = new ScreenWatching(console)) {
            Run run = screening.screen(new ScreeningOrder(on, Optional.empty(), shadow, full), watching);
            watching.close();
            console.result(report(run, watching.lookedAt()), () -> tell(run));
            return run.sumsAgree() ? 0 : 1;
        } catch (AnotherRunIsAlive other) {
            console.say(console.language().of(other.chinese(), other.getMessage()));
            return 1;
        }
    }

    private void tell(Run run) {
        Sums sums = run.sums().orElseThrow();
        if (sums.households() == 0) {
            console.tell("screen.empty", run.number(), run.key().on());
            return;
        }
        console.table(
                console.language() == Language.CHINESE ? List.of("类别", "代码", "数量") : List.of("kind", "code", "count"),
                sums.outcomes().entrySet().stream().map(ScreenCommand::line).toList());
        console.tell(
                "screen.done",
                run.number(),
                run.key().on(),
                sums.households(),
                sums.decided(),
                sums.setAside(),
                sums.written(),
                seconds(run));
        if (!run.sumsAgree()) {
            console.tell("screen.disagree", run.number());
        }
        new HoldText(console).print(run);
    }

    private static List<Object> line(Map.Entry<String, Long> count) {
        String[] kindAndCode = count.getKey().split("/", 2);
        return List.of(kindAndCode[0], kindAndCode[1], count.getValue());
    }

    private static double seconds(Run run) {
        return Duration.between(run.started(), run.ended().orElseThrow()).toMillis() / 1000.0;
    }

    private static Report report(Run run, long lookedAt) {
        return new Report(
                run.number(),
                run.key().on(),
                run.key().known().number(),
                run.key().pack(),
                run.key().mode().name().toLowerCase(Locale.ROOT),
                run.key().shadow(),
                lookedAt,
                run.sums().orElseThrow(),
                run.sumsAgree(),
                run.held(),
                run.finding().orElseThrow(),
                run.held() ? HoldText.release(run) : null,
                seconds(run));
    }

    /**
     * The result as JSON.
     *
     * @param lookedAt how many households this process looked at; sums are of the whole city
     * @param release the command that lets a held run's messages leave; null for a run that is not held
     */
    record Report(
            int run,
            LocalDate date,
            long knownPoint,
            String packVersion,
            String mode,
            boolean shadow,
            long lookedAt,
            Sums sums,
            boolean sumsAgree,
            boolean held,
            Finding finding,
            String release,
            double seconds) {}
}

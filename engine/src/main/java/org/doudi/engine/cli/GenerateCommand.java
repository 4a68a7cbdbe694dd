package org.doudi.engine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.doudi.engine.city.CityOrder;
import org.doudi.engine.city.CityReport;
import org.doudi.engine.city.Night;
import org.doudi.engine.city.SyntheticCity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Partner files of a city that does not exist. Needs no database. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Console console;

    @Option(names = "--households", required = true, paramLabel = "N", descriptionKey = "generate.households")
    private long households;

    @Option(names = "--seed", required = true, paramLabel = "S", descriptionKey = "generate.seed")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "generate.out")
    private Path out;

    @Option(names = "--date", paramLabel = "D", descriptionKey = "generate.date")
    private LocalDate date;

    @Option(names = "--changed", paramLabel = "SHARE", descriptionKey = "generate.changed")
    private Double changed;

    @Override
    public Integer call() {
        if (households < 1) {
            throw new ParameterException(spec.commandLine(), console.language().text("generate.too_few", households));
        }
        if (changed != null && !(changed >= 0 && changed <= 1)) {
            throw new ParameterException(spec.commandLine(), console.language().text("generate.no_share", changed));
        }
        Surroundings surroundings = Surroundings.ofThisProcess();
        LocalDate today = date == null ? LocalDate.now(surroundings.zone()) : date;
        Night night = changed == null ? Night.FIRST : Night.next(changed);
        CityReport report =
                build(console, new CityOrder(households, seed, today, night, surroundings.packFolder(), out));
        console.result(report, () -> {
            console.table(
                    console.language().texts("generate.heading"),
                    report.files().stream()
                            .map(file -> java.util.List.of(file.name(), file.rows(), file.bad(), file.bytes()))
                            .toList());
            console.tell(
                    "generate.sum",
                    households,
                    report.persons(),
                    report.rows(),
                    report.bad(),
                    report.files().size(),
                    report.bytes() / 1e6,
                    out,
                    today);
            if (night.next()) {
                console.tell("generate.next", report.changed(), today.plusDays(1));
            }
        });
        return 0;
    }

    /** Makes a city under a progress bar. */
    static CityReport build(Console console, CityOrder order) {
        try (Progress progress = console.progress(console.language().text("generate.progress"), order.households())) {
            long[] before = {0};
            return SyntheticCity.build(order, done -> {
                progress.step(done - before[0]);
                before[0] = done;
            });
        }
    }
}

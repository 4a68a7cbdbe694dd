package org.doudi.engine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doudi.engine.bench.Bench;
import org.doudi.engine.bench.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How fast two nights are, and beside them what could be hoped for. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Console console;

    @Option(
            names = "--households",
            required = true,
            split = ",",
            paramLabel = "N",
            descriptionKey = "doudi.bench.households")
    private List<Long> households;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", descriptionKey = "generate.seed")
    private long seed;

    @Option(names = "--changed", defaultValue = "0.01", paramLabel = "SHARE", descriptionKey = "doudi.bench.changed")
    private double changed;

    @Option(names = "--date", defaultValue = "2024-06-15", paramLabel = "D", descriptionKey = "doudi.bench.date")
    private LocalDate date;

    @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "doudi.bench.folder")
    private Path folder;

    @Option(names = "--keep", descriptionKey = "doudi.bench.keep")
    private boolean keep;

    @Override
    public Integer call() {
        check();
        Surroundings surroundings = Surroundings.ofThisProcess();
        boolean elsewhere = surroundings.value("quarkus.datasource.jdbc.url").isPresent();
        if (elsewhere && households.size() > 1) {
            throw new ParameterException(spec.commandLine(), console.language().text("bench.one_size"));
        }
        BenchFolder all =
                BenchFolder.empty(folder == null ? surroundings.dataFolder().resolve("bench") : folder);
        console.tell(elsewhere ? "bench.database" : "bench.folder", all.path());
        List<Bench> benches = new ArrayList<>();
        try {
            for (long size : households) {
                benches.add(bench(all.of(size), size, elsewhere));
            }
        } finally {
            if (!keep) {
                all.delete();
            }
        }
        Report report = new Report(LocalDate.now(surroundings.zone()), Machine.here(), seed, changed, date, benches);
        console.result(report, () -> new BenchText(console).print(report));
        return 0;
    }

    private Bench bench(BenchFolder own, long size, boolean elsewhere) {
        BenchNights nights = new BenchNights(console, own);
        if (elsewhere) {
            nights.refuseUnlessEmpty();
        }
        Bench bench = nights.run(size, seed, changed, date);
        if (!keep) {
            own.delete();
        }
        return bench;
    }

    private void check() {
        for (long size : households) {
            if (size < 1) {
                throw new ParameterException(
                        spec.commandLine(), console.language().text("generate.too_few", size));
            }
        }
        if (!(changed >= 0 && changed <= 1)) {
            throw new ParameterException(spec.commandLine(), console.language().text("generate.no_share", changed));
        }
    }

    /**
     * The result as JSON.
     *
     * @param measured the day of the measuring
     * @param date the first night's screening date
     */
    record Report(
            LocalDate measured, Machine machine, long seed, double changed, LocalDate date, List<Bench> benches) {}
}

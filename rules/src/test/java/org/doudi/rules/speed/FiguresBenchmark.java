package org.doudi.rules.speed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.Figures;
import org.doudi.engine.policy.PolicyPack;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What looking a figure up costs: the county's own, and one that only the whole country has. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FiguresBenchmark {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);

    private Figures figures;

    @Setup
    public void load() {
        figures = PolicyPack.load(Path.of("changchun")).figures();
    }

    @Benchmark
    public Optional<Figure> ofTheCounty() {
        return figures.inForce("dibao.standard", "220112", "rural", DAY);
    }

    @Benchmark
    public Optional<Figure> ofTheCountry() {
        return figures.inForce("marginal.multiple", "220112", "rural", DAY);
    }
}

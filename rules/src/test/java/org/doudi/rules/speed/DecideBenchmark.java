package org.doudi.rules.speed;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.rules.oracle.PlainPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How many households a thread decides in a second, by Changchun's rules and by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
public class DecideBenchmark {

    /** Held, or its level would go with it. Drools' tracing costs a quarter of the time where nobody set a level. */
    private static final Logger DROOLS = Logger.getLogger("org.drools");

    /** How many different ones, over and over. */
    @Param("20000")
    public int different;

    private List<Household> households;
    private final ToIntFunction<Household> byHand = PlainPolicy.counting(DrawnHouseholds.DAY);
    private Decider decider;
    private int next;

    @Setup
    public void compile() {
        DROOLS.setLevel(Level.WARNING);
        households = DrawnHouseholds.drawn(new Random(1), different);
        decider = PolicyPack.load(Path.of("changchun")).compile().decider();
    }

    @TearDown
    public void close() {
        decider.close();
    }

    @Benchmark
    public Decision byRules() {
        return decider.decide(another(), DrawnHouseholds.DAY);
    }

    @Benchmark
    public int byHand() {
        return byHand.applyAsInt(another());
    }

    private Household another() {
        next = next + 1 < households.size() ? next + 1 : 0;
        return households.get(next);
    }
}

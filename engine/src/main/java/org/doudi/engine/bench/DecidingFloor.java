package org.doudi.engine.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.registry.IdRange;
import org.doudi.engine.registry.KnownCity;
import org.doudi.engine.registry.KnownHousehold;

/**
 * Decides the same households by the pack's rules and in plain Java, turn by turn, on one thread: facts lie in memory
 * beforehand, both have been warmed up, and the processor's time of the thread counts, which others on the machine do not spoil.
 */
final class DecidingFloor {

    private static final int BLOCK = 5_000;
    private static final int MOST = 100_000;
    private static final int WARM_UP = 40_000;

    private final KnownCity city;
    private final LocalDate on;
    private final ToIntFunction<Household> plain;
    private long sample;
    private long differ;
    private long nanosOfDoudi;
    private long nanosOfPlain;

    DecidingFloor(KnownCity city, LocalDate on, Yardstick plain) {
        this.city = city;
        this.on = on;
        this.plain = plain.deciding(on);
    }

    Measured.Deciding measure(Policy policy) {
        List<IdRange> ranges = city.chunks(BLOCK);
        if (!ranges.isEmpty()) {
            warmUp(policy, facts(ranges.get(0)));
        }
        try (Decider decider = policy.decider()) {
            for (IdRange range : ranges) {
                decide(decider, facts(range));
                if (sample >= MOST) {
                    break;
                }
            }
        }
        return new Measured.Deciding(sample, rate(nanosOfDoudi), rate(nanosOfPlain), differ);
    }

    private List<Household> facts(IdRange range) {
        List<Household> households = new ArrayList<>();
        for (KnownHousehold known : city.read(range)) {
            households.add(known.facts());
        }
        return households;
    }

    /** With a decider of its own, so that the one that is measured remembers nobody. */
    private void warmUp(Policy policy, List<Household> households) {
        try (Decider decider = policy.decider()) {
            for (int done = 0; done < WARM_UP && !households.isEmpty(); done += households.size()) {
                int[] outcomes = new int[households.size()];
                byRules(decider, households, outcomes);
                inPlainJava(households, outcomes);
            }
        }
    }

    private void decide(Decider decider, List<Household> households) {
        int[] ours = new int[households.size()];
        int[] theirs = new int[households.size()];
        nanosOfDoudi += byRules(decider, households, ours);
        nanosOfPlain += inPlainJava(households, theirs);
        for (int i = 0; i < ours.length; i++) {
            differ += ours[i] == theirs[i] ? 0 : 1;
        }
        sample += ours.length;
    }

    private long byRules(Decider decider, List<Household> households, int[] outcomes) {
        long start = now();
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = decider.decide(households.get(i), on).outcomes().size();
        }
        return now() - start;
    }

    private long inPlainJava(List<Household> households, int[] outcomes) {
        long start = now();
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = plain.applyAsInt(households.get(i));
        }
        return now() - start;
    }

    private double rate(long nanos) {
        return nanos == 0 ? 0 : sample * 1e9 / nanos;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

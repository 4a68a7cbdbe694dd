package org.doudi.engine.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final Yardstick plain;
    private long sample;
    private long differ;
    private long nanosOfDoudi;
    private long nanosOfPlain;

    DecidingFloor(KnownCity city, LocalDate on, Yardstick plain) {
        this.city = city;
        this.on = on;
        this.plain = plain;
    }

    Measured.Deciding measure(Policy policy) {
        try (Decider decider = policy.decider()) {
            boolean warm = false;
            for (IdRange range : city.chunks(BLOCK)) {
                List<Household> households = new ArrayList<>();
                for (KnownHousehold known : city.read(range)) {
                    households.add(known.facts());
                }
                if (!warm) {
                    warmUp(decider, households);
                    warm = true;
                }
                decide(decider, households);
                if (sample >= MOST) {
                    break;
                }
            }
        }
        return new Measured.Deciding(sample, rate(nanosOfDoudi), rate(nanosOfPlain), differ);
    }

    private void warmUp(Decider decider, List<Household> households) {
        for (int done = 0; done < WARM_UP && !households.isEmpty(); done += households.size()) {
            int[] ours = new int[households.size()];
            byRules(decider, households, ours);
            inPlainJava(households, ours);
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
            outcomes[i] = plain.decide(households.get(i), on);
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

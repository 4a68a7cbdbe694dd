package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Chance, with a liking for the edges of things. */
final class Dice {

    private final Random random;

    Dice(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Once in that many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** None most times, else one, seldom two. */
    <T> List<T> rarely(int in, Supplier<T> fact) {
        return once(in) ? some(fact) : List.of();
    }

    /** One, seldom two or three. */
    <T> List<T> some(Supplier<T> fact) {
        List<T> facts = new ArrayList<>();
        do {
            facts.add(fact.get());
        } while (once(3) && facts.size() < 3);
        return facts;
    }

    /** The facts without those that a partner's key would not tell apart. */
    static <T> List<T> distinct(List<T> facts, Function<T, Object> key) {
        Set<Object> keys = new HashSet<>();
        return facts.stream().filter(fact -> keys.add(key.apply(fact))).toList();
    }

    /** The day itself, the one before, the one after. */
    LocalDate about(LocalDate day) {
        return day.plusDays(random.nextInt(3) - 1L);
    }

    /** About the day so many months earlier, with the days that short months make of it. */
    LocalDate monthsBefore(LocalDate day, int months) {
        return day.minusMonths(months).plusDays(random.nextInt(7) - 3L);
    }

    /** The sum to the fen, or a few fen beside it. */
    BigDecimal near(BigDecimal yuan, int fen) {
        return yuan.add(BigDecimal.valueOf(random.nextInt(2 * fen + 1) - fen, 2));
    }

    /** The sum, or a fen beside it. */
    BigDecimal near(BigDecimal yuan) {
        return near(yuan, 1);
    }

    BigDecimal near(long yuan) {
        return near(BigDecimal.valueOf(yuan));
    }
}

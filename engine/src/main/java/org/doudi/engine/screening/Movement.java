package org.doudi.engine.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many households a code or a queue reaches, in two runs one after the other.
 *
 * @param kind category, benefit, warning, referral, or queue
 * @param code of the outcome, or the queue's name
 * @param before households in the earlier run
 * @param after households in the later run
 * @param percent how much that is of {@code before}, with one decimal; null when there were none before
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Movement(String kind, String code, long before, long after, BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param name {@code kind/code}, as in {@link Sums#reached()} */
    static Movement of(String name, long before, long after) {
        int slash = name.indexOf('/');
        BigDecimal percent = before == 0
                ? null
                : BigDecimal.valueOf(after - before)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
        return new Movement(name.substring(0, slash), name.substring(slash + 1), before, after, percent);
    }

    long households() {
        return Math.abs(after - before);
    }

    /** Whether it is more than both: so many households, and so many percent of those before. */
    boolean isBeyond(long households, BigDecimal percent) {
        return households() > households
                && BigDecimal.valueOf(households())
                                .multiply(HUNDRED)
                                .compareTo(BigDecimal.valueOf(before).multiply(percent))
                        > 0;
    }
}

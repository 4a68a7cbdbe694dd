package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount of yuan, {@code above / below}: a third of a line of income has no decimals. */
record PlainFraction(BigDecimal above, long below) {

    static final PlainFraction ZERO = new PlainFraction(BigDecimal.ZERO, 1);

    PlainFraction plus(BigDecimal amount, long share, long of) {
        return plus(new PlainFraction(amount.multiply(BigDecimal.valueOf(share)), of));
    }

    PlainFraction plus(PlainFraction other) {
        if (below == other.below) {
            return new PlainFraction(above.add(other.above), below);
        }
        long common = Math.multiplyExact(below / greatestDivisor(below, other.below), other.below);
        BigDecimal sum = above.multiply(BigDecimal.valueOf(common / below))
                .add(other.above.multiply(BigDecimal.valueOf(common / other.below)));
        return new PlainFraction(sum, common);
    }

    PlainFraction orZeroWhenNegative() {
        return above.signum() < 0 ? ZERO : this;
    }

    /** A month's and a head's part, rounded to the fen. */
    BigDecimal over(long parts) {
        return above.divide(BigDecimal.valueOf(Math.multiplyExact(below, parts)), 2, RoundingMode.HALF_UP);
    }

    boolean isPositive() {
        return above.signum() > 0;
    }

    /** Whether a sum of money is more than a share of this. */
    boolean isExceededBy(BigDecimal sum, BigDecimal share) {
        return sum.multiply(BigDecimal.valueOf(below)).compareTo(above.multiply(share)) > 0;
    }

    private static long greatestDivisor(long a, long b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }
}

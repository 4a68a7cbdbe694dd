package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whether a number has room in a long or not makes no difference. */
class RationalTest {

    private static final int DIGITS = 40;

    /** An exact number beside the same as a fraction without bounds. */
    private record Both(Rational ours, BigInteger top, BigInteger bottom) {

        static Both drawn(Random random) {
            BigInteger units = new BigInteger(1 + random.nextInt(66), random);
            units = random.nextBoolean() ? units : units.negate();
            BigDecimal value = new BigDecimal(units, random.nextInt(20));
            return new Both(Rational.of(value), value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                    .over(1 + random.nextInt(random.nextBoolean() ? 12 : Integer.MAX_VALUE));
        }

        Both over(long divisor) {
            return new Both(ours.dividedBy(divisor), top, bottom.multiply(BigInteger.valueOf(divisor)));
        }

        Both plus(Both other) {
            return new Both(
                    ours.plus(other.ours),
                    top.multiply(other.bottom).add(other.top.multiply(bottom)),
                    bottom.multiply(other.bottom));
        }

        Both minus(Both other) {
            return plus(new Both(other.ours.negated(), other.top.negate(), other.bottom));
        }

        Both times(Both other) {
            return new Both(ours.times(other.ours), top.multiply(other.top), bottom.multiply(other.bottom));
        }

        Both dividedBy(Both other) {
            return new Both(ours.dividedBy(other.ours), top.multiply(other.bottom), bottom.multiply(other.top));
        }

        int compareTo(Both other) {
            int signs = bottom.signum() * other.bottom.signum();
            return signs * top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
        }

        void isOne() {
            assertThat(ours.rounded(DIGITS))
                    .isEqualByComparingTo(
                            new BigDecimal(top).divide(new BigDecimal(bottom), DIGITS, RoundingMode.HALF_UP));
        }
    }

    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void numbersAreExact(@ForAll Random random) {
        Both one = Both.drawn(random);
        Both other = Both.drawn(random);

        one.isOne();
        one.plus(other).isOne();
        one.minus(other).isOne();
        one.times(other).isOne();
        one.times(other).plus(one).minus(other).isOne();
        if (other.top().signum() != 0) {
            one.dividedBy(other).isOne();
            one.dividedBy(other).times(other).minus(one).isOne();
        }
        assertThat(Integer.signum(one.ours().compareTo(other.ours()))).isEqualTo(one.compareTo(other));
        Rational same = one.plus(other).minus(other).ours();
        assertThat(same).isEqualTo(one.ours()).hasSameHashCodeAs(one.ours());
    }
}

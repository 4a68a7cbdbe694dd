package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number. Income spread over months is rarely a finite decimal, and a comparison must not hang on where it was
 * cut off. Almost every number is a long over a small one, fen over months, and costs what these cost; what would overflow
 * is calculated without bounds.
 */
public final class Rational implements Comparable<Rational> {

    /** The denominator of what was never divided: it is written with its own places, such as 12.50. */
    private static final long NONE = 0;

    private static final int MOST_PLACES = 18;
    private static final long[] TENS = tens();

    static final Rational ZERO = new Rational(0, 0, NONE);
    static final Rational ONE = new Rational(1, 0, NONE);
    private static final Rational[] SMALL = new Rational[128];
    /** Places at which an endless decimal is cut off for people's eyes. */
    private static final int SHOWN_PLACES = 6;

    /** In units of its last place. */
    private final long numerator;

    private final int places;
    private final long denominator;
    /** In place of all three where one of them has no room; else null. */
    private final Unbounded unbounded;
    /** Made when first asked for; two threads that make it make the same. */
    private BigDecimal top;

    private String text;

    /** @param denominator null for what was never divided */
    private record Unbounded(BigDecimal numerator, BigInteger denominator) {

        BigInteger bottom() {
            return denominator == null ? BigInteger.ONE : denominator;
        }

        BigDecimal over(BigInteger common) {
            return numerator.multiply(new BigDecimal(common.divide(bottom())));
        }
    }

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Rational(i, 0, NONE);
        }
    }

    private Rational(long numerator, int places, long denominator) {
        this.numerator = numerator;
        this.places = places;
        this.denominator = denominator;
        unbounded = null;
    }

    private Rational(BigDecimal numerator, BigInteger denominator) {
        this.numerator = 0;
        places = 0;
        this.denominator = denominator == null ? NONE : 1;
        unbounded = new Unbounded(numerator, denominator);
    }

    private static long[] tens() {
        long[] tens = new long[MOST_PLACES + 1];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
    }

    public static Rational of(BigDecimal value) {
        int places = value.scale();
        if (places < 0 || places > MOST_PLACES || value.precision() > MOST_PLACES) {
            return new Rational(value, null);
        }
        long units = places == 0
                ? value.longValueExact()
                : value.scaleByPowerOfTen(places).longValueExact();
        Rational number = new Rational(units, places, NONE);
        number.top = value;
        return number;
    }

    static Rational of(long value) {
        return value >= 0 && value < SMALL.length ? SMALL[(int) value] : new Rational(value, 0, NONE);
    }

    static Rational flag(boolean value) {
        return value ? ONE : ZERO;
    }

    Rational plus(Rational other) {
        if (other == ZERO) {
            return this;
        }
        if (isBounded() && other.isBounded()) {
            try {
                return sum(other);
            } catch (ArithmeticException overflow) {
                // as without bounds
            }
        }
        Unbounded one = unbounded();
        Unbounded two = other.unbounded();
        if (one.denominator() == null && two.denominator() == null) {
            return new Rational(one.numerator().add(two.numerator()), null);
        }
        BigInteger common = one.bottom().divide(one.bottom().gcd(two.bottom())).multiply(two.bottom());
        return new Rational(one.over(common).add(two.over(common)), common);
    }

    private Rational sum(Rational other) {
        int shared = Math.max(places, other.places);
        long one = in(shared);
        long two = other.in(shared);
        if (denominator == other.denominator) {
            return new Rational(Math.addExact(one, two), shared, denominator);
        }
        long common = Math.multiplyExact(bottom() / gcd(bottom(), other.bottom()), other.bottom());
        return new Rational(
                Math.addExact(
                        Math.multiplyExact(one, common / bottom()), Math.multiplyExact(two, common / other.bottom())),
                shared,
                common);
    }

    /** The numerator in units of another, not a higher, place. */
    private long in(int place) {
        return place == places ? numerator : Math.multiplyExact(numerator, TENS[place - places]);
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    Rational minus(Rational other) {
        return plus(other.negated());
    }

    Rational negated() {
        return isBounded() && numerator != Long.MIN_VALUE
                ? new Rational(-numerator, places, denominator)
                : new Rational(unbounded().numerator().negate(), unbounded().denominator());
    }

    Rational times(Rational other) {
        if (isBounded() && other.isBounded() && places + other.places <= MOST_PLACES) {
            try {
                return new Rational(
                        Math.multiplyExact(numerator, other.numerator),
                        places + other.places,
                        wasNeverDivided() && other.wasNeverDivided()
                                ? NONE
                                : Math.multiplyExact(bottom(), other.bottom()));
            } catch (ArithmeticException overflow) {
                // as without bounds
            }
        }
        Unbounded one = unbounded();
        Unbounded two = other.unbounded();
        return new Rational(
                one.numerator().multiply(two.numerator()),
                wasNeverDivided() && other.wasNeverDivided()
                        ? null
                        : one.bottom().multiply(two.bottom()));
    }

    Rational times(BigDecimal factor) {
        return times(of(factor));
    }

    /** @param divisor not nought */
    Rational dividedBy(long divisor) {
        if (divisor == 1) {
            return this;
        }
        if (divisor == 0) {
            throw new ArithmeticException("Division by nought");
        }
        if (isBounded()) {
            try {
                return new Rational(numerator, places, Math.multiplyExact(bottom(), divisor));
            } catch (ArithmeticException overflow) {
                // as without bounds
            }
        }
        return dividedBy(BigInteger.valueOf(divisor));
    }

    private Rational dividedBy(BigInteger divisor) {
        Unbounded number = unbounded();
        return new Rational(number.numerator(), number.bottom().multiply(divisor));
    }

    /** @param divisor not nought */
    Rational dividedBy(Rational divisor) {
        BigDecimal top = divisor.top();
        int scale = Math.max(top.scale(), 0);
        BigInteger whole = top.movePointRight(scale).toBigIntegerExact();
        Rational scaled = times(new BigDecimal(divisor.unbounded().bottom()).movePointRight(scale));
        return whole.signum() < 0 ? scaled.negated().dividedBy(whole.negate()) : scaled.dividedBy(whole);
    }

    Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Rounded once, half up. */
    BigDecimal rounded(int places) {
        BigDecimal top = top();
        if (wasNeverDivided()) {
            return top.setScale(places, RoundingMode.HALF_UP);
        }
        BigDecimal bottom = isBounded() ? BigDecimal.valueOf(denominator) : new BigDecimal(unbounded.bottom());
        return top.divide(bottom, places, RoundingMode.HALF_UP);
    }

    /** The exact decimal; rounded to six places where it has no end. */
    BigDecimal plain() {
        return wasNeverDivided() ? top() : rounded(SHOWN_PLACES);
    }

    @Override
    public int compareTo(Rational other) {
        if (isBounded() && other.isBounded()) {
            if (places == other.places && denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            try {
                int shared = Math.max(places, other.places);
                return Long.compare(
                        Math.multiplyExact(in(shared), other.bottom()), Math.multiplyExact(other.in(shared), bottom()));
            } catch (ArithmeticException overflow) {
                // as without bounds
            }
        }
        Unbounded one = unbounded();
        Unbounded two = other.unbounded();
        return one.numerator()
                .multiply(new BigDecimal(two.bottom()))
                .compareTo(two.numerator().multiply(new BigDecimal(one.bottom())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational rational && compareTo(rational) == 0;
    }

    @Override
    public int hashCode() {
        return rounded(SHOWN_PLACES).hashCode();
    }

    /** As a person reads it: the exact decimal, or one cut off after six places. */
    @Override
    public String toString() {
        String known = text; // read once: another thread may be making it
        if (known == null) {
            known = shown().toPlainString();
            text = known;
        }
        return known;
    }

    /** What {@link #toString} writes. */
    public BigDecimal shown() {
        if (wasNeverDivided()) {
            return top();
        }
        BigDecimal shown = rounded(SHOWN_PLACES).stripTrailingZeros();
        return shown.setScale(Math.max(0, shown.scale()));
    }

    /** The numerator: of what was never divided the number itself. */
    private BigDecimal top() {
        BigDecimal known = top; // read once: another thread may be making it
        if (known == null) {
            known = isBounded() ? BigDecimal.valueOf(numerator, places) : unbounded.numerator();
            top = known;
        }
        return known;
    }

    private boolean wasNeverDivided() {
        return denominator == NONE;
    }

    private long bottom() {
        return denominator == NONE ? 1 : denominator;
    }

    private boolean isBounded() {
        return unbounded == null;
    }

    private Unbounded unbounded() {
        return isBounded()
                ? new Unbounded(top(), wasNeverDivided() ? null : BigInteger.valueOf(denominator))
                : unbounded;
    }
}

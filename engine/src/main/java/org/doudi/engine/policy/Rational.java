package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact number. Income spread over months is rarely a finite decimal, and a comparison must not hang on where it was
 * cut off. Almost every number has the denominator one, and costs what a decimal costs.
 */
public final class Rational implements Comparable<Rational> {

    static final Rational ZERO = new Rational(BigDecimal.ZERO, null);
    static final Rational ONE = new Rational(BigDecimal.ONE, null);
    private static final Rational[] SMALL = new Rational[128];
    /** Places at which an endless decimal is cut off for people's eyes. */
    private static final int SHOWN_PLACES = 6;

    private final BigDecimal numerator;
    /** Null for one, as nearly always. */
    private final BigInteger denominator;
    /** Made when first asked for; two threads that make it make the same. */
    private String text;

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Rational(BigDecimal.valueOf(i), null);
        }
    }

    private Rational(BigDecimal numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Rational of(BigDecimal value) {
        return new Rational(value, null);
    }

    static Rational of(long value) {
        return value >= 0 && value < SMALL.length ? SMALL[(int) value] : of(BigDecimal.valueOf(value));
    }

    static Rational flag(boolean value) {
        return value ? ONE : ZERO;
    }

    Rational plus(Rational other) {
        if (other == ZERO) {
            return this;
        }
        if (Objects.equals(denominator, other.denominator)) {
            return new Rational(numerator.add(other.numerator), denominator);
        }
        BigInteger one = bottom();
        BigInteger two = other.bottom();
        BigInteger common = one.divide(one.gcd(two)).multiply(two);
        return new Rational(over(common).add(other.over(common)), common);
    }

    Rational minus(Rational other) {
        return plus(new Rational(other.numerator.negate(), other.denominator));
    }

    Rational times(Rational other) {
        return other.denominator == null
                ? times(other.numerator)
                : times(other.numerator).dividedBy(other.denominator);
    }

    Rational times(BigDecimal factor) {
        return new Rational(numerator.multiply(factor), denominator);
    }

    Rational dividedBy(long divisor) {
        return divisor == 1 ? this : dividedBy(BigInteger.valueOf(divisor));
    }

    private Rational dividedBy(BigInteger divisor) {
        return new Rational(numerator, bottom().multiply(divisor));
    }

    /** @param divisor not nought */
    Rational dividedBy(Rational divisor) {
        BigDecimal top = divisor.numerator;
        int places = Math.max(top.scale(), 0);
        BigInteger whole = top.movePointRight(places).toBigIntegerExact();
        Rational scaled = times(new BigDecimal(divisor.bottom()).movePointRight(places));
        return whole.signum() < 0
                ? scaled.times(BigDecimal.ONE.negate()).dividedBy(whole.negate())
                : scaled.dividedBy(whole);
    }

    Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Rounded once, half up. */
    BigDecimal rounded(int places) {
        return whole()
                ? numerator.setScale(places, RoundingMode.HALF_UP)
                : numerator.divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    /** The exact decimal; rounded to six places where it has no end. */
    BigDecimal plain() {
        return whole() ? numerator : rounded(SHOWN_PLACES);
    }

    @Override
    public int compareTo(Rational other) {
        if (Objects.equals(denominator, other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator
                .multiply(new BigDecimal(other.bottom()))
                .compareTo(other.numerator.multiply(new BigDecimal(bottom())));
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
        if (text == null) {
            text = shown().toPlainString();
        }
        return text;
    }

    /** What {@link #toString} writes. */
    public BigDecimal shown() {
        if (whole()) {
            return numerator;
        }
        BigDecimal shown = rounded(SHOWN_PLACES).stripTrailingZeros();
        return shown.setScale(Math.max(0, shown.scale()));
    }

    private boolean whole() {
        return denominator == null;
    }

    private BigInteger bottom() {
        return denominator == null ? BigInteger.ONE : denominator;
    }

    private BigDecimal over(BigInteger common) {
        return numerator.multiply(new BigDecimal(common.divide(bottom())));
    }
}

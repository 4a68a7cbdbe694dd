package org.doudi.engine.policy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.policy.Measured.Known;
import org.doudi.engine.policy.Measured.Untold;

/** An area of the city as the rules of indicators see it on one day. */
public final class AreaProfile {

    private final AreaFacts facts;
    private final AreaKinds kinds;
    private final Measures measures;
    private final Figures figures;
    private final java.time.LocalDate on;
    private final BitSet met = new BitSet();

    AreaProfile(AreaFacts facts, AreaKinds kinds, Measures measures, Figures figures, java.time.LocalDate on) {
        this.facts = facts;
        this.kinds = kinds;
        this.measures = measures;
        this.figures = figures;
        this.on = on;
    }

    /** Whether the area is of a kind, or on a list of counties. */
    public boolean within(String areas) {
        return kinds.isWithin(facts.area(), facts.residence(), areas);
    }

    /** Whether the measure is known and not below the target. */
    public boolean reaches(String measure, String target) {
        return check(measures.find(measure), Sign.AT_LEAST, target) == TestResult.PASS;
    }

    /** Whether the measure is known and above the target. */
    public boolean exceeds(String measure, String target) {
        return check(measures.find(measure), Sign.ABOVE, target) == TestResult.PASS;
    }

    /** Whether the measure is known and nought. */
    public boolean nothing(String measure) {
        return check(measures.find(measure), Sign.EQUAL, null) == TestResult.PASS;
    }

    /** Takes a rule's word that its indicator is met. */
    public void conclude(int rule) {
        met.set(rule);
    }

    boolean isMet(int rule) {
        return met.get(rule);
    }

    AreaFacts facts() {
        return facts;
    }

    /** @param target null for nought */
    TestResult check(AreaMeasure measure, Sign sign, String target) {
        if (measured(measure) instanceof Known value && target(target) instanceof Known limit) {
            return sign.holds(value.value().compareTo(limit.value())) ? TestResult.PASS : TestResult.FAIL;
        }
        return TestResult.UNKNOWN;
    }

    Measured target(String parameter) {
        return parameter == null
                ? Measured.ZERO
                : figure(parameter, residence())
                        .map(figure -> Measured.of(figure.value()))
                        .orElse(Measured.noFigure(parameter));
    }

    /** Nothing when it is a share of nought. */
    Measured measured(AreaMeasure measure) {
        Set<String> missing = new TreeSet<>(measure.feeds());
        missing.retainAll(facts.missing());
        if (!missing.isEmpty()) {
            return new Untold(missing, false);
        }
        Measured part = sum(measure.part());
        if (!measure.isShare() || !(part instanceof Known some)) {
            return part;
        }
        if (!(sum(measure.whole()) instanceof Known whole)) {
            return sum(measure.whole());
        }
        return whole.value().equals(Rational.ZERO)
                ? Measured.NOTHING
                : new Known(some.value().dividedBy(whole.value()));
    }

    /** Feeds of the measure of which nothing has come yet that speaks of the running month. */
    Set<String> behind(AreaMeasure measure) {
        Set<String> behind = new TreeSet<>(measure.feeds());
        behind.retainAll(facts.behind());
        return behind;
    }

    private Measured sum(List<Term> terms) {
        Rational sum = Rational.ZERO;
        for (Term term : terms) {
            if (!(value(term) instanceof Known known)) {
                return value(term);
            }
            sum = sum.plus(known.value());
        }
        return new Known(sum);
    }

    Measured value(Term term) {
        if (!term.word().isFigure()) {
            Map<String, java.math.BigDecimal> counts = facts.counts();
            return Measured.of(counts.getOrDefault(term.toString(), java.math.BigDecimal.ZERO));
        }
        return figure(term).map(figure -> Measured.of(figure.value())).orElse(Measured.noFigure(term.first()));
    }

    /** Empty for a count, and when no row is in force. */
    Optional<Figure> figure(Term term) {
        return switch (term.word()) {
            case FIGURE -> figure(term.first(), residence());
            case URBAN -> figure(term.first(), "urban");
            case RURAL -> figure(term.first(), "rural");
            default -> Optional.empty();
        };
    }

    Optional<Figure> figure(String parameter, String residence) {
        return figures.inForce(parameter, facts.area(), residence, on).filter(figure -> figure.value() != null);
    }

    String residence() {
        return facts.residence() == null ? "any" : facts.residence();
    }
}

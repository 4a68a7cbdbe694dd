package org.doudi.engine.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Arithmetic of a pack over figures and quantities, such as {@code marginal.multiple * dibao.standard}. Exact; an untold
 * part makes the whole untold.
 */
final class Expression {

    /** A part of an expression. */
    sealed interface Node {}

    record Number(Measured value) implements Node {}

    /** @param yearEnd the figure in force on 31 December of the year before, instead of today's */
    record Parameter(int index, String name, boolean yearEnd) implements Node {}

    record Quantified(Quantity quantity, Measure measure, List<String> words, List<String> parameters)
            implements Node {}

    record Operation(char operator, Node left, Node right) implements Node {}

    private final String source;
    private final Node root;
    private final Set<String> parameters = new TreeSet<>();
    private final Set<String> rates = new TreeSet<>();
    private boolean ofFiguresOnly = true;
    private Quantity leftOpen;
    private int observes;
    private boolean asksHousehold;
    /** When it is one quantity and nothing else, as most are. */
    private final Measure measure;

    Expression(String source, Node root) {
        this.source = source;
        this.root = root;
        measure = root instanceof Quantified quantified ? quantified.measure() : null;
        walk(root);
    }

    private void walk(Node node) {
        if (node instanceof Parameter parameter) {
            parameters.add(parameter.yearEnd() ? parameter.name() + ExpressionParser.YEAR_END : parameter.name());
        } else if (node instanceof Quantified quantified) {
            ofFiguresOnly = false;
            parameters.addAll(quantified.parameters());
            observes |= quantified.quantity().observes();
            asksHousehold |= quantified.quantity().level() == Level.HOUSEHOLD;
            if (quantified.quantity().isRate()) {
                rates.add(quantified.words().get(0));
            }
            if (quantified.quantity().mayBeLeftOpen()) {
                leftOpen = quantified.quantity();
            }
        } else if (node instanceof Operation operation) {
            walk(operation.left());
            walk(operation.right());
        }
    }

    String source() {
        return source;
    }

    /** Names of the figures in it, with the ending of those of the year before. */
    Set<String> parameters() {
        return parameters;
    }

    /** Names of the rates in it. */
    Set<String> rates() {
        return rates;
    }

    /** Of a quantity that stands alone and has an extent; else null. */
    Extent extent() {
        return root instanceof Quantified quantified ? quantified.quantity().extent() : null;
    }

    /** Of a number that stands alone; else null. */
    Rational constant() {
        return root instanceof Number number && number.value() instanceof Measured.Known known ? known.value() : null;
    }

    /** Whether it is worth the same for every household of a place. */
    boolean isOfFiguresOnly() {
        return ofFiguresOnly;
    }

    /** Feeds on whose facts of persons it hangs, as bits of {@link PersonFeed}. */
    int observes() {
        return observes;
    }

    /** Whether it hangs on the facts of a household's members together. */
    boolean asksHousehold() {
        return asksHousehold;
    }

    /** Whether something it measures may have a part without a value. */
    boolean mayBeLeftOpen() {
        return leftOpen != null;
    }

    /** Whether something it measures has a part without a value, so that the number is only a lower bound. */
    boolean leavesOpen(HouseholdProfile household, MemberProfile member) {
        return leftOpen != null && leftOpen.isLeftOpen(household, member);
    }

    Measured of(HouseholdProfile household, MemberProfile member) {
        return measure != null ? measure.of(household, member) : value(root, household.figures(), household, member);
    }

    Measured ofFigures(PlaceFigures figures) {
        return value(root, figures, null, null);
    }

    private static Measured value(Node node, PlaceFigures figures, HouseholdProfile household, MemberProfile member) {
        if (node instanceof Number number) {
            return number.value();
        }
        if (node instanceof Parameter parameter) {
            return figures.value(parameter);
        }
        if (node instanceof Quantified quantified) {
            return quantified.measure().of(household, member);
        }
        Operation operation = (Operation) node;
        Measured left = value(operation.left(), figures, household, member);
        Measured right = value(operation.right(), figures, household, member);
        if (left instanceof Measured.Known l && right instanceof Measured.Known r) {
            return new Measured.Known(calculated(operation.operator(), l.value(), r.value()));
        }
        return untold(left, right);
    }

    private static Rational calculated(char operator, Rational left, Rational right) {
        return switch (operator) {
            case '+' -> left.plus(right);
            case '-' -> left.minus(right);
            case '*' -> left.times(right);
            case 'x' -> left.max(right);
            case 'n' -> left.min(right);
            default -> throw new IllegalStateException("No operator " + operator);
        };
    }

    private static Measured untold(Measured left, Measured right) {
        if (left instanceof Measured.Untold l && right instanceof Measured.Untold r) {
            Set<String> missing = new TreeSet<>(l.missing());
            missing.addAll(r.missing());
            return new Measured.Untold(missing, l.figureAbsent() || r.figureAbsent());
        }
        if (left instanceof Measured.Untold) {
            return left;
        }
        return right instanceof Measured.Untold ? right : Measured.NOTHING;
    }
}

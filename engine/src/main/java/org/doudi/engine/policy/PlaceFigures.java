package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a place's households are measured by on one day: the figures in force then and at the end of the year before, and
 * every limit that is the same for all of them. Made once for a place, a residence and a day.
 */
final class PlaceFigures {

    /** Of some twenty feeds people have facts of a few, in a few hundred ways. */
    private static final int MOST_GATHERED = 1_000;

    /** Odd, so that no two ways fall together. */
    private static final int SPREAD = 0x9E3779B9;

    private final FigureTable now;
    private final FigureTable yearEnd;
    private final Measured[] householdLimits;
    private final Measured[] memberLimits;
    private final Income.Rates incomeRates;
    /** Verdicts on small whole numbers, which most counts, ages and flags are: made when first asked for, then shared. */
    private final Verdict[][] householdVerdicts;

    private final Verdict[][] memberVerdicts;

    private final Verdict[] householdBlanks;
    private final Verdict[] memberBlanks;
    /** The same gathered for those who have facts of certain feeds, by these. */
    private final Map<Integer, Verdict[]> householdBlanksByFeeds = new ConcurrentHashMap<>();

    private final Map<Integer, Verdict[]> memberBlanksByFeeds = new ConcurrentHashMap<>();
    private final Tests tests;

    private PlaceFigures(FigureTable now, FigureTable yearEnd, Tests tests) {
        this.tests = tests;
        this.now = now;
        this.yearEnd = yearEnd;
        householdLimits = limits(tests.of(Level.HOUSEHOLD));
        memberLimits = limits(tests.of(Level.MEMBER));
        incomeRates = Income.Rates.of(now);
        householdVerdicts = new Verdict[householdLimits.length][];
        memberVerdicts = new Verdict[memberLimits.length][];
        householdBlanks = new Verdict[householdLimits.length];
        memberBlanks = new Verdict[memberLimits.length];
    }

    static PlaceFigures resolve(Figures figures, Rulebook rulebook, String area, String residence, LocalDate on) {
        Names parameters = rulebook.terms().parameters();
        LocalDate yearEnd = LocalDate.of(on.getYear() - 1, 12, 31);
        return new PlaceFigures(
                figures.resolve(parameters, area, residence, on),
                figures.resolve(parameters, area, residence, yearEnd),
                rulebook.tests());
    }

    private Measured[] limits(PackTest[] tests) {
        Measured[] limits = new Measured[tests.length];
        for (PackTest test : tests) {
            if (test.limitExpression().isOfFiguresOnly()) {
                limits[test.index()] = test.limitExpression().ofFigures(this);
            }
        }
        return limits;
    }

    /** The test's limit; null when it depends on the household. */
    Measured limit(PackTest test) {
        return test.level() == Level.HOUSEHOLD ? householdLimits[test.index()] : memberLimits[test.index()];
    }

    Income.Rates incomeRates() {
        return incomeRates;
    }

    /** The test's verdict on all who have no facts of what it observes, with every feed there. */
    Verdict blank(PackTest test, HouseholdProfile household, MemberProfile member) {
        Verdict[] blanks = test.level() == Level.HOUSEHOLD ? householdBlanks : memberBlanks;
        Verdict blank = blanks[test.index()];
        if (blank == null) {
            blank = test.measured(household, member, limit(test));
            blanks[test.index()] = blank;
            byFeeds(test.level()).clear();
        }
        return blank;
    }

    /**
     * By test, what is known already of all who have facts of these feeds and of no others, with every feed there; null
     * where it hangs on the facts, or nobody asked before.
     */
    Verdict[] blanks(Level level, int onHand) {
        Map<Integer, Verdict[]> byFeeds = byFeeds(level);
        // Spread over the table: many ways differ in the middle bits alone.
        Integer feeds = onHand * SPREAD;
        Verdict[] known = byFeeds.get(feeds);
        if (known == null) {
            known = gathered(level, onHand);
            if (byFeeds.size() >= MOST_GATHERED) {
                byFeeds.clear();
            }
            byFeeds.put(feeds, known);
        }
        return known;
    }

    private Verdict[] gathered(Level level, int onHand) {
        Verdict[] gathered = (level == Level.HOUSEHOLD ? householdBlanks : memberBlanks).clone();
        for (PackTest test : tests.of(level)) {
            if (test.mayDependOn(onHand)) {
                gathered[test.index()] = null;
            }
        }
        return gathered;
    }

    private Map<Integer, Verdict[]> byFeeds(Level level) {
        return level == Level.HOUSEHOLD ? householdBlanksByFeeds : memberBlanksByFeeds;
    }

    /** The test's verdict on a small number, with every feed there and a limit that is the same for the whole place. */
    Verdict verdict(PackTest test, Measured.Known observed, Measured.Known limit) {
        Verdict[][] verdicts = test.level() == Level.HOUSEHOLD ? householdVerdicts : memberVerdicts;
        Verdict[] ofTest = verdicts[test.index()];
        if (ofTest == null) {
            ofTest = new Verdict[Measured.SMALL.length];
            verdicts[test.index()] = ofTest;
        }
        Verdict verdict = ofTest[observed.small()];
        if (verdict == null) {
            verdict = Verdict.known(test, test.sign().holds(observed.value(), limit.value()), observed, limit);
            ofTest[observed.small()] = verdict;
        }
        return verdict;
    }

    Measured value(Expression.Parameter parameter) {
        return (parameter.yearEnd() ? yearEnd : now).measured(parameter.index());
    }

    /** Null when no row is in force. */
    BigDecimal value(String parameter) {
        return now.value(parameter);
    }

    /** Null when no row is in force. */
    BigDecimal value(int parameter) {
        Figure figure = parameter < 0 ? null : now.figure(parameter);
        return figure == null ? null : figure.value();
    }

    /** The figure in force, under the name that expressions give it; null when no row is. */
    Figure figure(String parameter) {
        return parameter.endsWith(ExpressionParser.YEAR_END)
                ? yearEnd.figure(parameter.substring(0, parameter.length() - ExpressionParser.YEAR_END.length()))
                : now.figure(parameter);
    }

    /** The entries of a list; null when no row is in force. */
    List<String> words(int parameter) {
        Figure figure = parameter < 0 ? null : now.figure(parameter);
        return figure == null ? null : figure.words();
    }

    LocalDate nextChange() {
        return now.nextChange();
    }
}

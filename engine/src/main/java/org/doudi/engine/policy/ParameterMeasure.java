package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * A whole-numbered parameter, such as a window's months, or a list, that something is measured with.
 *
 * @param index below nought when the pack has no such parameter
 */
record ParameterMeasure(String name, int index) {

    /** Something that is measured with the parameter's figure. */
    interface Counting {
        Measured of(HouseholdProfile household, MemberProfile member, int figure);
    }

    /** Something that is measured with two parameters' figures. */
    interface CountingBoth {
        Measured of(HouseholdProfile household, MemberProfile member, int figure, int other);
    }

    /** Something that is measured with the parameter's list. */
    interface Listing {
        Measured of(HouseholdProfile household, MemberProfile member, List<String> words);
    }

    /** Untold while the parameter has no row in force. */
    Measure listing(Listing listing) {
        Measured absent = Measured.noFigure(name);
        return (household, member) -> {
            List<String> words = household.figures().words(index);
            return words == null ? absent : listing.of(household, member, words);
        };
    }

    /** Untold while the parameter has no figure. */
    Measure measuring(Counting counting) {
        Measured absent = Measured.noFigure(name);
        return (household, member) -> {
            BigDecimal figure = household.figure(index);
            return figure == null ? absent : counting.of(household, member, figure.intValueExact());
        };
    }

    /** Untold while either parameter has no figure. */
    Measure measuring(ParameterMeasure other, CountingBoth counting) {
        Measured absent = Measured.noFigure(other.name);
        return measuring((household, member, figure) -> {
            BigDecimal second = household.figure(other.index);
            return second == null ? absent : counting.of(household, member, figure, second.intValueExact());
        });
    }
}

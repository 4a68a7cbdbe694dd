package org.doudi.engine.policy;

import java.math.BigDecimal;

/** A whole-numbered parameter, such as a window's months, that something is measured with. */
record ParameterMeasure(String name, int index) {

    /** Something that is measured with the parameter's figure. */
    interface Counting {
        Measured of(HouseholdProfile household, MemberProfile member, int figure);
    }

    /** Something that is measured with two parameters' figures. */
    interface CountingBoth {
        Measured of(HouseholdProfile household, MemberProfile member, int figure, int other);
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

package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The figures in force in one place, for one residence, on one day. Immutable. */
final class FigureTable {

    private final Names names;
    private final Figure[] inForce;
    private final Measured[] values;
    private final LocalDate nextChange;

    FigureTable(Names names, Figure[] inForce, LocalDate nextChange) {
        this.names = names;
        this.inForce = inForce;
        this.nextChange = nextChange;
        values = new Measured[inForce.length];
        for (int i = 0; i < values.length; i++) {
            Figure figure = inForce[i];
            values[i] = figure == null || figure.value() == null
                    ? Measured.noFigure(names.name(i))
                    : Measured.of(figure.value());
        }
    }

    /** Null when no row is in force. */
    Figure figure(int parameter) {
        return inForce[parameter];
    }

    /** Untold when no row is in force, or when it is a list. */
    Measured measured(int parameter) {
        return values[parameter];
    }

    Figure figure(String parameter) {
        int index = names.index(parameter);
        return index < 0 ? null : inForce[index];
    }

    /** Null when no row is in force. */
    BigDecimal value(String parameter) {
        Figure figure = figure(parameter);
        return figure == null ? null : figure.value();
    }

    /** The first later day on which some figure may be another; {@link LocalDate#MAX} when none is known. */
    LocalDate nextChange() {
        return nextChange;
    }
}

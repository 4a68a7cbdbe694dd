package org.doudi.engine.screening;

import org.doudi.engine.indicator.CityTallies;

/**
 * What some households come to.
 *
 * @param tallies what their decisions count for the city's indicators
 */
record Counts(Sums sums, CityTallies tallies) {

    static final Counts NONE = new Counts(Sums.NONE, new CityTallies());

    Counts plus(Counts other) {
        return new Counts(sums.plus(other.sums), tallies.plus(other.tallies));
    }

    /**
     * These, of the whole city, once some households are counted anew.
     *
     * @param then what those households came to in these counts
     * @param now what they come to
     */
    Counts replacing(Counts then, Counts now) {
        return new Counts(
                sums.replacing(then.sums, now.sums), tallies.minus(then.tallies).plus(now.tallies));
    }
}

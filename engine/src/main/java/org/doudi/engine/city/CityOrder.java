package org.doudi.engine.city;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a synthetic city is made from. Equal orders over equal packs give equal bytes.
 *
 * @param households how many households, at least one
 * @param seed which of the possible cities
 * @param date the day on which everything has arrived: files are dated on it or before it
 * @param pack folder of the policy pack whose divisions and standards the city has
 * @param night which of two nights the files are for
 * @param out folder that the files are written to
 */
public record CityOrder(long households, long seed, LocalDate date, Night night, Path pack, Path out) {

    /** Files for the first night. */
    public CityOrder(long households, long seed, LocalDate date, Path pack, Path out) {
        this(households, seed, date, Night.FIRST, pack, out);
    }

    public CityOrder {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(night, "night");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(out, "out");
        if (households < 1) {
            throw new IllegalArgumentException("A city of " + households + " households. Try at least 1.");
        }
    }
}

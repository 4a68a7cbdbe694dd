package org.doudi.engine.city;

import java.time.LocalDate;

/**
 * Which of two nights the files are for: the first, on which every partner sends all there is, or the next, for which
 * the life of some households has changed. Then partners who send snapshots send them whole once more, and those who send
 * what is new send that alone.
 *
 * @param changed share of the households whose life has changed, from 0 to 1; nothing on the first night
 */
public record Night(boolean next, double changed) {

    public static final Night FIRST = new Night(false, 0);
    /** Streams of chance of their own: beyond any household's index. */
    private static final long STREAM = 1L << 40;

    public Night {
        if (!(changed >= 0 && changed <= 1)) {
            throw new IllegalArgumentException("A share of " + changed + ". Try one from 0 to 1, such as 0.01.");
        }
    }

    /** The night after the first, with a share of the households changed. */
    public static Night next(double changed) {
        return new Night(true, changed);
    }

    /** The date of a file that would be dated on that day on the first night. */
    LocalDate dated(LocalDate first) {
        return next ? first.plusDays(1) : first;
    }

    /** The dice of a household whose life has changed; null for any other. */
    Dice change(long seed, long household) {
        if (!next) {
            return null;
        }
        Dice dice = new Dice(seed, STREAM + household);
        return dice.chance(changed) ? dice : null;
    }
}

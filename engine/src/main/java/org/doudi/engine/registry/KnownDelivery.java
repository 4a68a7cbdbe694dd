package org.doudi.engine.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Mode;

/**
 * A delivery that was taken, as far as later readings depend on it.
 *
 * @param number the known point that it made
 * @param series the series that its rows belong to
 */
public record KnownDelivery(
        long id,
        long number,
        int series,
        String sender,
        String feed,
        Mode mode,
        Coverage coverage,
        LocalDate dataDate,
        Instant arrived,
        String fileName) {

    /** Deliveries apply by data date, then arrival, then file name; of two alike the one applied later is the newer. */
    public static final Comparator<KnownDelivery> ORDER = Comparator.comparing(KnownDelivery::dataDate)
            .thenComparing(KnownDelivery::arrived)
            .thenComparing(KnownDelivery::fileName)
            .thenComparing(KnownDelivery::number);
}

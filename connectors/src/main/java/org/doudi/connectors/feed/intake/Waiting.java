package org.doudi.connectors.feed.intake;

import java.time.LocalDate;
import java.util.Comparator;

/** A file and where it stands in the order in which deliveries apply: by data date, arrival, name. */
record Waiting(FetchedFile file, LocalDate dataDate) {

    static final Comparator<Waiting> ORDER = Comparator.comparing(Waiting::dataDate)
            .thenComparing(waiting -> waiting.file().arrived())
            .thenComparing(waiting -> waiting.file().name());
}

package org.doudi.connectors.feed.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doudi.connectors.feed.definition.FeedDefinition;

/** Files of one feed that wait, in the order in which they apply. */
record FeedQueue(FeedDefinition definition, List<Waiting> files) {

    /** Households first, then by size, so that two threads end at about the same time. */
    static final Comparator<FeedQueue> ORDER = Comparator.comparing(FeedQueue::listsHouseholds)
            .thenComparingLong(FeedQueue::bytes)
            .reversed();

    FeedQueue(FeedDefinition definition) {
        this(definition, new ArrayList<>());
    }

    boolean listsHouseholds() {
        return definition.listsHouseholds();
    }

    private long bytes() {
        return files.stream()
                .mapToLong(waiting -> waiting.file().path().toFile().length())
                .sum();
    }
}

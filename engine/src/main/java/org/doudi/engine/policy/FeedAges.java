package org.doudi.engine.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** How old a feed's newest delivery may be before the feed counts as missing. */
public final class FeedAges {

    /** A limit of no limit: such a feed is never missing. */
    private static final int UNLIMITED = -1;

    private final SortedMap<String, Integer> days;

    private FeedAges(SortedMap<String, Integer> days) {
        this.days = Collections.unmodifiableSortedMap(days);
    }

    static FeedAges read(PackFiles files, Faults faults) {
        SortedMap<String, Integer> days = new TreeMap<>();
        for (CsvTable.Row row : CsvTable.read(files, "standards/feeds.csv", List.of("feed", "max_age_days"), faults)) {
            days.put(
                    row.text("feed"),
                    row.text("max_age_days").isEmpty() ? UNLIMITED : Cells.wholeNumber(row, "max_age_days", faults));
        }
        return new FeedAges(days);
    }

    /** Every feed, and every sender's feed such as {@code income-tax}, that the pack speaks of. */
    public SortedSet<String> feeds() {
        return Collections.unmodifiableSortedSet(new java.util.TreeSet<>(days.keySet()));
    }

    /** Empty when the feed is never missing. */
    public OptionalInt maxAgeDays(String feed) {
        int limit = days.getOrDefault(feed, UNLIMITED);
        return limit == UNLIMITED ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    /**
     * Whether a feed is missing on a day.
     *
     * @param newest newest data date among the deliveries that cover the place; null when there is none. A data date
     *     after the day counts as the day itself
     */
    public boolean isMissing(String feed, LocalDate newest, LocalDate on) {
        OptionalInt limit = maxAgeDays(feed);
        if (limit.isEmpty()) {
            return false;
        }
        return newest == null || ChronoUnit.DAYS.between(newest, on) > limit.getAsInt();
    }
}

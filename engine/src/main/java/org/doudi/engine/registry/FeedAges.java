package org.doudi.engine.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How old the newest delivery of a feed may be. A feed without a limit is never missing; a feed with several required
 * senders is missing when one of them is.
 */
public record FeedAges(List<Limit> limits) {

    /**
     * @param feed the feed
     * @param sender the sender that must have delivered; null when any sender of the feed will do
     * @param days greatest age in days that still counts as fresh
     */
    public record Limit(String feed, String sender, int days) {}

    public FeedAges {
        limits = List.copyOf(limits);
    }

    public static FeedAges none() {
        return new FeedAges(List.of());
    }

    /**
     * Limits by name. A name with a hyphen is a sender's, and the feed is what stands before the hyphen
     * ({@code income-tax}); any other is a feed's.
     */
    public static FeedAges of(Map<String, Integer> daysByName) {
        List<Limit> limits = new ArrayList<>();
        new TreeMap<>(daysByName).forEach((name, days) -> {
            int hyphen = name.indexOf('-');
            limits.add(hyphen < 0 ? new Limit(name, null, days) : new Limit(name.substring(0, hyphen), name, days));
        });
        return new FeedAges(limits);
    }
}

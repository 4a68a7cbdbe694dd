package org.doudi.engine.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.registry.FeedAges;
import org.doudi.engine.registry.ReadingTerms;

/** What a pack tells the registry's readings. */
public final class PackTerms {

    /** For so many months the death of a former member concerns the household. */
    private static final String FORMER_MONTHS = "window.death_months";

    private PackTerms() {}

    public static ReadingTerms of(PolicyPack pack, LocalDate on) {
        return new ReadingTerms(
                ages(pack),
                pack::isHead,
                formerMonths(pack, on),
                pack.manifest().area());
    }

    private static FeedAges ages(PolicyPack pack) {
        Map<String, Integer> days = new HashMap<>();
        for (String feed : pack.feedAges().feeds()) {
            pack.feedAges().maxAgeDays(feed).ifPresent(limit -> days.put(feed, limit));
        }
        return FeedAges.of(days);
    }

    /** The most that any area asks for; the rules compare each household with its own. A pack without the figure asks for none. */
    private static int formerMonths(PolicyPack pack, LocalDate on) {
        return pack.figures().rows(FORMER_MONTHS).stream()
                .filter(figure -> !figure.from().isAfter(on))
                .map(Figure::value)
                .mapToInt(BigDecimal::intValue)
                .max()
                .orElse(0);
    }
}

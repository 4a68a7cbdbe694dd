package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Mode;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final LocalDate JUNE_15 = LocalDate.parse("2024-06-15");

    @Test
    void aFeedIsFreshOnItsLastDayAndMissingOnTheNext() {
        Freshness freshness =
                new Freshness(List.of(delivery("deaths", "2024-05-06", "*")), FeedAges.of(Map.of("deaths", 40)));

        assertThat(freshness.missing("220102", JUNE_15)).isEmpty();
        assertThat(freshness.missing("220102", JUNE_15.plusDays(1))).containsExactly("deaths");
    }

    @Test
    void aFeedThatNeverCameIsMissing() {
        Freshness freshness = new Freshness(List.of(), FeedAges.of(Map.of("deaths", 40, "custody", 40)));

        assertThat(freshness.missing("220102", JUNE_15)).containsExactly("custody", "deaths");
    }

    @Test
    void aFeedWithoutALimitIsNeverMissing() {
        assertThat(new Freshness(List.of(), FeedAges.none()).missing("220102", JUNE_15))
                .isEmpty();
    }

    @Test
    void aDataDateAfterTheDayCountsAsToday() {
        Freshness freshness =
                new Freshness(List.of(delivery("deaths", "2024-07-01", "*")), FeedAges.of(Map.of("deaths", 0)));

        assertThat(freshness.missing("220102", JUNE_15)).isEmpty();
    }

    @Test
    void aCountyIsFreshOnlyThroughDeliveriesThatCoverIt() {
        Freshness freshness = new Freshness(
                List.of(delivery("custody", "2024-06-01", "220182;220183")), FeedAges.of(Map.of("custody", 40)));

        assertThat(freshness.missing("220182", JUNE_15)).isEmpty();
        assertThat(freshness.missing("220102", JUNE_15)).containsExactly("custody");
    }

    @Test
    void theNewestDeliveryCountsInWhateverOrderTheyCame() {
        Freshness freshness = new Freshness(
                List.of(delivery("custody", "2024-06-10", "*"), delivery("custody", "2024-01-01", "*")),
                FeedAges.of(Map.of("custody", 5)));

        assertThat(freshness.missing("220102", JUNE_15)).isEmpty();
        assertThat(freshness.newest("custody", "220102")).contains(LocalDate.parse("2024-06-10"));
    }

    @Test
    void aFeedOfSeveralSendersIsMissingWhenARequiredOneIs() {
        FeedAges ages = FeedAges.of(Map.of("income-tax", 40, "income-hrss", 40));
        KnownDelivery tax = new KnownDelivery(
                1,
                1,
                1,
                "income-tax",
                "income",
                Mode.DELTA,
                Coverage.everywhere(),
                JUNE_15,
                Instant.EPOCH,
                "income-tax.csv");

        assertThat(new Freshness(List.of(tax), ages).missing("220102", JUNE_15)).containsExactly("income");
    }

    private static KnownDelivery delivery(String feed, String dataDate, String coverage) {
        return new KnownDelivery(
                1,
                1,
                1,
                feed,
                feed,
                Mode.SNAPSHOT,
                Coverage.parse(coverage),
                LocalDate.parse(dataDate),
                Instant.EPOCH,
                feed + ".csv");
    }
}

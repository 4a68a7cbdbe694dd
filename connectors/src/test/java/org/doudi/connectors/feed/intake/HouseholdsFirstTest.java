package org.doudi.connectors.feed.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.junit.jupiter.api.Test;

class HouseholdsFirstTest {

    private final FeedQueue households = queue("households");
    private final FeedQueue assistance = queue("assistance");

    @Test
    void onAFirstNightOtherFeedsAreMadeKnownBehindTheHouseholds() throws Exception {
        HouseholdsFirst first = new HouseholdsFirst(true, List.of(assistance, households));
        CompletableFuture<Void> known = CompletableFuture.runAsync(first.before(assistance));

        first.before(households).run();
        first.left(assistance);
        assertThatThrownBy(() -> known.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        first.left(households);
        known.get(10, TimeUnit.SECONDS);
    }

    @Test
    void onAnyOtherNightNobodyWaits() {
        new HouseholdsFirst(false, List.of(households, assistance))
                .before(assistance)
                .run();
    }

    @Test
    void withoutHouseholdsNobodyWaits() {
        new HouseholdsFirst(true, List.of(assistance)).before(assistance).run();
    }

    @Test
    void householdsStandBeforeAllOtherQueues() {
        assertThat(List.of(assistance, households).stream().sorted(FeedQueue.ORDER))
                .containsExactly(households, assistance);
    }

    private static FeedQueue queue(String feed) {
        return new FeedQueue(FeedDefinitions.shipped().named(feed).orElseThrow());
    }
}

package org.doudi.connectors.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DepartureTest {

    private final OutboundMessage first = message(1, "r1");
    private final OutboundMessage other = message(2, "r2");
    private final OutboundMessage second = message(3, "r1");
    private final Departure departure = new Departure(List.of(first, other, second));

    @Test
    void aMessageNeverOvertakesAnEarlierOneOfItsReferral() {
        assertThat(departure.mayLeave(first)).isTrue();
        departure.stayed(first);

        assertThat(departure.mayLeave(other)).isTrue();
        assertThat(departure.mayLeave(second)).isFalse();
        assertThat(departure.waiting()).containsExactly(second);
    }

    @Test
    void whileTheChannelIsAwayAllWait() {
        departure.channelAway(first);

        assertThat(departure.mayLeave(other)).isFalse();
        assertThat(departure.away()).isTrue();
        assertThat(departure.waiting()).containsExactly(first, other);
    }

    @Test
    void messagesOfOneReferralKeepToOneLaneInTheirOrder() {
        assertThat(departure.lanes(8)).containsExactlyInAnyOrder(List.of(first, second), List.of(other));
        assertThat(departure.lanes(1)).containsExactly(List.of(first, other, second));
    }

    private static OutboundMessage message(long id, String key) {
        return new OutboundMessage(id, "referrals.1", key, "{}");
    }
}

package org.doudi.connectors.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelsTest {

    @TempDir
    Path folder;

    @Test
    void theShippedChannelTakesEveryReferralQueue() {
        assertThat(Channels.load(Optional.empty()).endpointFor(to("referrals.220102.medical")))
                .startsWith("jms:queue:referrals.220102.medical?");
    }

    @Test
    void anEditedFileSendsOneQueueElsewhere() throws Exception {
        Files.writeString(folder.resolve("all.yaml"), "name: all\nqueues: referrals.\nendpoint: jms:queue:{queue}\n");
        Files.writeString(
                folder.resolve("one.yaml"), "name: one\nqueues: referrals.220103\nendpoint: file:/tmp/{queue}\n");
        Channels channels = Channels.load(Optional.of(folder));

        assertThat(channels.endpointFor(to("referrals.220103.medical")))
                .isEqualTo("file:/tmp/referrals.220103.medical");
        assertThat(channels.endpointFor(to("referrals.220104"))).isEqualTo("jms:queue:referrals.220104");
    }

    @Test
    void aQueueThatNoChannelTakesIsNamed() {
        Channels channels = Channels.of(new Channel("all", "referrals.", "jms:queue:{queue}"));

        assertThatThrownBy(() -> channels.endpointFor(to("letters.1"))).hasMessageContaining("(letters.1)");
    }

    private static OutboundMessage to(String queue) {
        return new OutboundMessage(1, queue, "r1", "{}");
    }
}

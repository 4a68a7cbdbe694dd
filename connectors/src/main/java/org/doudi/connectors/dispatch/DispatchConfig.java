package org.doudi.connectors.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How referrals leave. */
@ConfigMapping(prefix = "doudi.dispatch")
public interface DispatchConfig {

    /** A folder of channel definitions in place of those that come with the application. */
    Optional<Path> channels();

    /** How long to wait before looking for messages again. */
    @WithDefault("2s")
    Duration every();

    /** How many messages are taken at once. */
    @WithDefault("200")
    int batch();

    /** How many messages are on their way side by side; those of one referral never are. */
    @WithDefault("8")
    int lanes();

    /** The queue that answers come to. */
    @WithDefault("referrals.answers")
    String answers();
}

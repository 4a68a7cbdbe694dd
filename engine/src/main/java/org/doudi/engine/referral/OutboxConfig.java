package org.doudi.engine.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox deals with what cannot leave. */
@ConfigMapping(prefix = "doudi.outbox")
public interface OutboxConfig {

    /** How long a process may keep a message before another one may send it. */
    @WithDefault("30s")
    Duration lease();

    /** Tries before a message lies with the dead letters. */
    @WithDefault("10")
    int tries();

    /** Wait after the first failure; doubled each time, up to ten minutes. */
    @WithDefault("1s")
    Duration backOff();
}

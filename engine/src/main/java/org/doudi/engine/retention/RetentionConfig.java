package org.doudi.engine.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How long what is over is kept. */
@ConfigMapping(prefix = "doudi")
public interface RetentionConfig {

    /** Months that closed evidence, superseded decisions and sent messages are kept. Rules look back: 24 is the least. */
    @WithName("retention")
    @WithDefault("36")
    int months();
}

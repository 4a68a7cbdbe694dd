package org.doudi.engine.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How screening is done. */
@ConfigMapping(prefix = "doudi.screening")
public interface ScreeningConfig {

    /** When {@code serve} screens the city, as a Quartz expression in {@code doudi.zone}. */
    @WithDefault("0 0 2 * * ?")
    String cron();

    /** Households that are decided and written in one transaction. */
    @WithDefault("1000")
    int chunk();

    /** Threads that take chunks. */
    @WithDefault("2")
    int workers();
}

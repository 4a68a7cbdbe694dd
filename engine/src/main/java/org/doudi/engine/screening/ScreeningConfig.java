package org.doudi.engine.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

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

    /** How long a worker may hold a part of a run and say nothing; then others take the part over. */
    @WithDefault("2m")
    Duration lease();

    /** When {@code serve} takes up a night that was broken off. */
    Again again();

    /** Each pause is twice the one before: all in all about an hour. */
    interface Again {

        /** How often. */
        @WithDefault("6")
        int times();

        /** The first pause. */
        @WithDefault("1m")
        Duration first();

        /** The longest pause. */
        @WithDefault("30m")
        Duration longest();
    }

    /** When a finished run is held back. */
    Brake brake();

    /** How far a code or a queue may move from one run to the next: a run is held when one moved by more than both. */
    interface Brake {

        /** Percent of the households that it reached in the run before. */
        @WithDefault("20")
        BigDecimal percent();

        /** Households. */
        @WithDefault("50")
        long households();
    }
}

package org.doudi.engine.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The same as numbers, for whoever collects them. */
@Singleton
class NightMetrics {

    void register(@Observes StartupEvent started, MeterRegistry meters, Nights nights, Counts counts) {
        Gauge.builder(
                        "doudi.nights.since.last",
                        nights,
                        all -> all.sinceTheLast()
                                .map(since -> (double) since.toSeconds())
                                .orElse(Double.NaN))
                .description("Seconds since a screening run last ended")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("doudi.nights.faults", nights, all -> all.faults().size())
                .description("What status would exit with 1 for")
                .register(meters);
        Gauge.builder("doudi.nights.held", nights, all -> all.held().size())
                .description("Runs whose messages wait for somebody to look")
                .register(meters);
        Gauge.builder(
                        "doudi.nights.sums.failed",
                        nights,
                        all -> all.sums().stream().filter(sum -> !sum.agrees()).count())
                .description("Sums of the last night that do not come out")
                .register(meters);
        Gauge.builder("doudi.quarantine.rows", counts, Counts::quarantine)
                .description("Bad rows that wait")
                .register(meters);
    }
}

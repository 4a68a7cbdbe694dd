package org.doudi.engine.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.doudi.engine.referral.Outbox;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.doudi.engine.screening.Sums;

/** How much was done, for whoever collects numbers. Read from the tables, so that every process says the same. */
@Singleton
class WorkMetrics {

    void register(@Observes StartupEvent started, MeterRegistry meters, Runs runs, Counts counts, Outbox outbox) {
        Gauge.builder("doudi.feeds.rows", counts, Counts::rowsTaken)
                .description("Rows of all deliveries that were taken")
                .tag("outcome", "taken")
                .register(meters);
        Gauge.builder("doudi.feeds.rows", counts, Counts::rowsQuarantined)
                .description("Rows of all deliveries that were taken")
                .tag("outcome", "quarantined")
                .register(meters);
        Gauge.builder("doudi.outbox.waiting", outbox, all -> all.backlog().waiting())
                .description("Messages that wait to leave")
                .register(meters);
        Gauge.builder("doudi.outbox.held", outbox, all -> all.backlog().held())
                .description("Messages of runs that have not ended or are held")
                .register(meters);
        Gauge.builder("doudi.outbox.dead", outbox, all -> all.backlog().dead())
                .description("Messages that were given up")
                .register(meters);
        Gauge.builder("doudi.run.households", runs, all -> ofTheLast(all, WorkMetrics::decided))
                .description("Households that the last run decided")
                .register(meters);
        Gauge.builder("doudi.run.duration", runs, all -> ofTheLast(all, WorkMetrics::seconds))
                .description("How long the last run took")
                .baseUnit("seconds")
                .register(meters);
    }

    private static double ofTheLast(Runs runs, ToDoubleFunction<Run> number) {
        return runs.latest().map(number::applyAsDouble).orElse(Double.NaN);
    }

    private static double decided(Run run) {
        return run.sums().map(Sums::decided).map(Long::doubleValue).orElse(Double.NaN);
    }

    private static double seconds(Run run) {
        Optional<Duration> took = run.ended().map(ended -> Duration.between(run.started(), ended));
        return took.map(duration -> duration.toMillis() / 1000.0).orElse(Double.NaN);
    }
}

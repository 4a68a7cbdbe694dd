package org.doudi.engine.screening;

import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** The night's run, at its hour in the city's zone. */
@ApplicationScoped
public class NightlyScreening {

    private static final Logger LOG = Logger.getLogger(NightlyScreening.class);

    /** The job's name with the scheduler. */
    static final String JOB = "nightly-screening";

    private final Scheduler scheduler;
    private final ScreeningConfig config;
    private final BackgroundScreening screening;
    private final Clock clock;

    @Inject
    NightlyScreening(Scheduler scheduler, ScreeningConfig config, BackgroundScreening screening, Clock clock) {
        this.scheduler = scheduler;
        this.config = config;
        this.screening = screening;
        this.clock = clock;
    }

    /** From now on, every night. Answers when the next one begins. */
    public Instant start() {
        return scheduler
                .newJob(JOB)
                .setCron(config.cron())
                .setTimeZone(clock.getZone().getId())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> screen())
                .schedule()
                .getNextFireTime();
    }

    private void screen() {
        try {
            screening.begin(ScreeningOrder.of(LocalDate.now(clock)));
        } catch (AnotherRunIsAlive alive) {
            LOG.warn(alive.chinese() + " / " + alive.getMessage());
        } catch (RuntimeException e) {
            LOG.error("今夜的筛查未能开始 / tonight's run could not begin", e);
        }
    }
}

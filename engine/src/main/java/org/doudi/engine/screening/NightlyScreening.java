package org.doudi.engine.screening;

import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.doudi.engine.policy.PackFaulty;
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
                .setTask(execution -> screen(ScreeningOrder.of(LocalDate.now(clock))))
                .schedule()
                .getNextFireTime();
    }

    /** Does not wait for the end. What breaks off is taken up again, with longer and longer pauses. */
    void screen(ScreeningOrder order) {
        screening
                .whole(order)
                .onFailure(NightlyScreening::mayPass)
                .invoke(NightlyScreening::tell)
                .onFailure(NightlyScreening::mayPass)
                .retry()
                .withBackOff(config.again().first(), config.again().longest())
                .withJitter(0)
                .atMost(config.again().times())
                .subscribe()
                .with(
                        run -> LOG.debugf("run %d of the night has ended", run.number()),
                        failure -> LOG.errorf(
                                failure,
                                "%s 的夜间筛查未能完成，不再自动重试。请查明原因后运行 ./doudi screen --date %s"
                                        + " / the night of %s did not come to its end and is not tried again. See to the cause, then run ./doudi screen --date %s",
                                order.on(),
                                order.on(),
                                order.on(),
                                order.on()));
    }

    /** A faulty pack stays faulty until somebody mends it; a database comes back, and another run ends. */
    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof PackFaulty);
    }

    private static void tell(Throwable failure) {
        String zh = failure instanceof AnotherRunIsAlive other ? other.chinese() : String.valueOf(failure.getMessage());
        LOG.warnf(
                failure instanceof AnotherRunIsAlive ? null : failure,
                "夜间筛查中断，稍后自动接着进行：%s / the night's run was broken off and is taken up again soon: %s",
                zh,
                failure.getMessage());
    }
}

package org.doudi.engine.cli;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.doudi.connectors.dispatch.Dispatch;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.intake.FeedIntake;
import org.doudi.engine.city.CityOrder;
import org.doudi.engine.city.CityReport;
import org.doudi.engine.explanation.Explained;
import org.doudi.engine.explanation.Explanations;
import org.doudi.engine.indicator.Indicators;
import org.doudi.engine.referral.Outbox;
import org.doudi.engine.screening.HeldRuns;
import org.doudi.engine.screening.Policies;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.ScreeningOrder;
import org.doudi.engine.screening.Sums;
import org.doudi.engine.screening.Totals;
import org.doudi.engine.status.HouseStatus;
import org.doudi.engine.status.StatusReport.QueueSeen;

/** One night of an invented city, each station timed. */
@ApplicationScoped
class DemoNight {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final long LOOK_AGAIN = 100;

    @Inject
    FeedIntake intake;

    @Inject
    Screening screening;

    @Inject
    HeldRuns held;

    @Inject
    Dispatch dispatch;

    @Inject
    Outbox outbox;

    @Inject
    Totals totals;

    @Inject
    Explanations explanations;

    @Inject
    Indicators indicators;

    @Inject
    Policies policies;

    @Inject
    HouseStatus status;

    /** Something done, and how long it took. */
    private record Timed<T>(T result, double seconds) {

        static <T> Timed<T> of(Supplier<T> work) {
            long start = System.nanoTime();
            T result = work.get();
            return new Timed<>(result, since(start));
        }

        static double since(long start) {
            return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
        }
    }

    DemoReport live(Console console, CityOrder order) {
        long start = System.nanoTime();
        Timed<CityReport> city = Timed.of(() -> GenerateCommand.build(console, order));
        Timed<IngestReport> taken = Timed.of(() -> IngestCommand.take(console, intake, List.of(order.out())));
        Timed<Run> run = Timed.of(() -> screen(console, order));
        Timed<Map<String, QueueSeen>> queues = Timed.of(() -> deliver(console));
        return new DemoReport(
                order.date(),
                made(city.result(), city.seconds()),
                taken(taken.result(), taken.seconds()),
                screened(run.result(), run.seconds()),
                totals.of(run.result()),
                queues.result(),
                queues.seconds(),
                run.result().sumsAgree(),
                explained(run.result()),
                indicators.summary(run.result().number(), policies.pack()),
                Timed.since(start));
    }

    private Run screen(Console console, CityOrder order) {
        try (ScreenWatching watching = new ScreenWatching(console)) {
            Run run = screening.screen(ScreeningOrder.of(order.date()), watching);
            // Nobody has to look at an invented night before it is shown.
            return run.held()
                    ? held.release(run.number(), "demo", "演示 / a demonstration").stream()
                            .filter(released -> released.number() == run.number())
                            .findFirst()
                            .orElseThrow()
                    : run;
        }
    }

    /** Until nothing is left that may leave. */
    private Map<String, QueueSeen> deliver(Console console) {
        dispatch.start();
        long waiting = outbox.backlog().waiting();
        long end = System.nanoTime() + PATIENCE;
        try (Progress progress = console.progress(console.language().text("demo.delivering"), waiting)) {
            while (waiting > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN);
                long left = outbox.backlog().waiting();
                progress.step(waiting - left);
                waiting = left;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return status.queues();
    }

    private Explained explained(Run run) {
        return totals.mostTold(run)
                .map(household -> explanations.of(household, run.key().on()))
                .filter(Explained.class::isInstance)
                .map(Explained.class::cast)
                .orElse(null);
    }

    private static DemoReport.Made made(CityReport city, double seconds) {
        return new DemoReport.Made(
                city.order().households(), city.persons(), city.files().size(), city.rows(), city.bad(), seconds);
    }

    private static DemoReport.Taken taken(IngestReport report, double seconds) {
        return new DemoReport.Taken(
                report.sum(Receipt::rows),
                report.taken(),
                report.unchanged(),
                report.sum(Receipt::quarantined),
                report.sum(Receipt::held),
                report.clean(),
                seconds);
    }

    private static DemoReport.Screened screened(Run run, double seconds) {
        Sums sums = run.sums().orElseThrow();
        return new DemoReport.Screened(run.number(), sums.households(), sums.decided(), sums.setAside(), seconds);
    }
}

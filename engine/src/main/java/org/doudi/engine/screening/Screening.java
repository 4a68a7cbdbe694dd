package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.doudi.engine.household.Household;
import org.doudi.engine.indicator.IndicatorLedger;
import org.doudi.engine.indicator.IndicatorNight;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.referral.PackReferralRules;
import org.doudi.engine.referral.ReferralLedger;
import org.doudi.engine.referral.ReferralRules;
import org.doudi.engine.registry.HouseholdReading;
import org.doudi.engine.registry.KnownCity;
import org.doudi.engine.registry.KnownPoints;
import org.doudi.engine.retention.Retention;

/** Screens the city: starts a run, or helps or finishes the one that is under way. */
@ApplicationScoped
public class Screening {

    /** How long to wait, in milliseconds, before looking again who else works on the run. */
    private static final long LOOK_AGAIN = 250;

    private final DataSource database;
    private final RunDesk desk;
    private final Policies policies;
    private final HouseholdReading reading;
    private final KnownPoints points;
    private final ReferralLedger referrals;
    private final IndicatorLedger indicators;
    private final TestCodes codes;
    private final Retention retention;
    private final ScreeningConfig config;

    @Inject
    Screening(
            DataSource database,
            RunDesk desk,
            Policies policies,
            HouseholdReading reading,
            KnownPoints points,
            ReferralLedger referrals,
            IndicatorLedger indicators,
            TestCodes codes,
            Retention retention,
            ScreeningConfig config) {
        this.database = database;
        this.desk = desk;
        this.policies = policies;
        this.reading = reading;
        this.points = points;
        this.referrals = referrals;
        this.indicators = indicators;
        this.codes = codes;
        this.retention = retention;
        this.config = config;
    }

    /**
     * Screens under the pack in force.
     *
     * @throws AnotherRunIsAlive when a different run is under way
     */
    public Run screen(ScreeningOrder order, ScreeningWatcher watcher) {
        Policy policy = policies.active();
        return screen(order, policy, () -> deciding(policy.decider()), watcher);
    }

    /** The same with another way of deciding. */
    Run screen(ScreeningOrder order, Policy policy, Supplier<Deciding> deciding, ScreeningWatcher watcher) {
        policies.keep(policy.pack());
        RunKey key = new RunKey(
                order.on(),
                order.known().orElseGet(points::newest),
                policy.version().sha256(),
                order.full() || order.shadow() ? RunKey.Mode.FULL : RunKey.Mode.CHANGED,
                order.shadow());
        KnownCity city = cityOf(key, policy);
        ReferralRules rules = PackReferralRules.of(policy, key.on());
        Selection selection = new Selection(key, policy.figures(), city, rules, config.chunk());
        try (Seat seat = desk.seat(
                key, (connection, last) -> selection.cut(connection, last, earlier -> cityOf(earlier, policy)))) {
            Company company = new Company(seat, watcher);
            watcher.began(seat.run(), seat.arrival(), desk.households(seat.run()));
            work(new RunWork(seat.run(), city::read, deciding, rules, config.lease(), watcher), company);
            Run ended = desk.end(
                    seat.run(),
                    policy.pack().manifest().area(),
                    (connection, run) -> indicators.judge(connection, night(run, policy, city)));
            retention.afterRun(ended.number());
            return ended;
        }
    }

    private KnownCity cityOf(RunKey key, Policy policy) {
        return reading.city(key.known(), key.on(), PackTerms.of(policy.pack(), key.on()));
    }

    private static IndicatorNight night(Run run, Policy policy, KnownCity city) {
        return new IndicatorNight(run.number(), run.key().on(), run.started(), run.movesReferrals(), policy, city);
    }

    private void work(RunWork work, Company company) {
        AtomicBoolean stopped = new AtomicBoolean();
        int count = workers(work.run());
        ExecutorService threads = Executors.newFixedThreadPool(count, Screening::thread);
        try {
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                workers.add(threads.submit(new ChunkWorker(database, work, referrals, codes, stopped)));
            }
            for (Future<Void> worker : workers) {
                await(worker, company);
            }
        } catch (ExecutionException e) {
            throw new ScreeningException("Run " + work.run().number() + " stopped", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScreeningException("Run " + work.run().number() + " was interrupted", e);
        } finally {
            stopped.set(true);
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    /** Households that lie far apart have to be waited for: half as many threads more keep the processors at work. */
    private int workers(Run run) {
        return run.key().mode() == RunKey.Mode.CHANGED ? (config.workers() * 3 + 1) / 2 : config.workers();
    }

    private static void await(Future<Void> worker, Company company) throws ExecutionException, InterruptedException {
        while (true) {
            company.look();
            try {
                worker.get(LOOK_AGAIN, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillWorking) {
                continue;
            }
        }
    }

    /** A thread must not write after its process has left the run. */
    private static void awaitEnd(ExecutorService threads) {
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new ScreeningException("A worker does not stop", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "screening");
        thread.setDaemon(true);
        return thread;
    }

    private static Deciding deciding(Decider decider) {
        return new Deciding() {
            @Override
            public Decision decide(Household household, java.time.LocalDate on) {
                return decider.decide(household, on);
            }

            @Override
            public void close() {
                decider.close();
            }
        };
    }
}

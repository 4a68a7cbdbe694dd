package org.doudi.engine.screening;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Screens without anybody waiting for the end: for the service and its callers. */
@ApplicationScoped
public class BackgroundScreening {

    private static final Logger LOG = Logger.getLogger(BackgroundScreening.class);

    private final Screening screening;
    private final ExecutorService threads;

    @Inject
    BackgroundScreening(Screening screening) {
        this.screening = screening;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "background-screening");
            thread.setContextClassLoader(loader);
            // A run that is broken off is resumed or taken back by the next one; it need not keep the process.
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts a run, or joins or resumes the same one, and answers it as soon as it has begun.
     *
     * @throws AnotherRunIsAlive when a different run is under way
     */
    public Run begin(ScreeningOrder order) {
        CompletableFuture<Run> begun = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                screen(order, begun::complete);
            } catch (RuntimeException e) {
                if (!begun.completeExceptionally(e)) {
                    LOG.error("筛查中断，下次会接着进行 / a run was broken off, the next one goes on from there", e);
                }
            }
        });
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** A run from its beginning to its end, anew for whoever subscribes; it is resumed when it was broken off. */
    Uni<Run> whole(ScreeningOrder order) {
        return Uni.createFrom().item(() -> screen(order, run -> {})).runSubscriptionOn(threads);
    }

    private Run screen(ScreeningOrder order, Consumer<Run> begun) {
        Run run = screening.screen(order, new ScreeningWatcher() {
            @Override
            public void began(Run started, Arrival arrival, long households) {
                LOG.infof("第 %d 次筛查开始 / run %d of %s begins", started.number(), started.number(), order.on());
                begun.accept(started);
            }
        });
        Sums sums = run.sums().orElse(Sums.NONE);
        LOG.infof(
                "第 %d 次筛查结束 / run %d has ended: %d households, %d decided, %d set aside, %d changed, %d messages",
                run.number(),
                run.number(),
                sums.households(),
                sums.decided(),
                sums.setAside(),
                sums.written(),
                sums.messages());
        if (run.held()) {
            LOG.warnf(
                    "第 %d 次筛查已暂扣，消息不发出 / run %d is held and none of its messages leaves: ./doudi runs list",
                    run.number(), run.number());
        }
        return run;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

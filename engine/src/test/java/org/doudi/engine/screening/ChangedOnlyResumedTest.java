package org.doudi.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that looks only at what may have changed, stopped in the middle or shared, ends as a full one does. */
@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class ChangedOnlyResumedTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-06-11");
    private static final LocalDate SECOND = FIRST.plusDays(1);

    private static final Policy POLICY =
            PolicyPack.load(Path.of("src/test/resources/packs/quietwater")).compile();

    @Inject
    Screening screening;

    @Inject
    Runs runs;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    private Town town;
    private final ExecutorService processes = Executors.newFixedThreadPool(2);

    /** Of forty households eighteen hear of an accident or are over one on the second night: four chunks. */
    @BeforeEach
    void aTownAndItsFirstNight() throws Exception {
        town = Town.empty(database, sink).with(40);
        town.deliver(FIRST);
        accidents(FIRST, 1, 12);
        night(FIRST, true, ScreeningWatcher.NONE);
        accidents(SECOND, 7, 18);
    }

    @AfterEach
    void noProcesses() {
        processes.shutdownNow();
    }

    @Test
    void killedBetweenChunksItGoesOnWhereItStopped() throws Exception {
        assertThatThrownBy(() -> night(SECOND, false, new ScreeningWatcher() {
                    @Override
                    public void chunkDone(Sums chunk) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .isInstanceOf(ScreeningException.class);
        assertThat(town.count("run_chunk where run = 2 and done")).isPositive();
        assertThat(town.count("run_chunk where run = 2 and not done")).isPositive();

        assertThatItEndsAsAFullOne(night(SECOND, false, ScreeningWatcher.NONE));
    }

    @Test
    void killedInsideAChunkItLosesThatChunkOnlyAndDoesItAgain() throws Exception {
        assertThatThrownBy(() -> night(SECOND, false, killedInChunk(3))).isInstanceOf(ScreeningException.class);
        assertThat(town.count("run_chunk where run = 2 and number = 3 and not done"))
                .isOne();

        assertThatItEndsAsAFullOne(night(SECOND, false, ScreeningWatcher.NONE));
    }

    @Test
    void killedAgainAndAgainItStillEnds() throws Exception {
        assertThatThrownBy(() -> night(SECOND, false, killedInChunk(1))).isInstanceOf(ScreeningException.class);
        assertThatThrownBy(() -> night(SECOND, false, killedInChunk(1))).isInstanceOf(ScreeningException.class);
        assertThat(town.count("run_chunk where run = 2 and not done")).isPositive();

        assertThatItEndsAsAFullOne(night(SECOND, false, ScreeningWatcher.NONE));
    }

    @Test
    void twoProcessesShareIt() throws Exception {
        CountDownLatch bothAreIn = new CountDownLatch(2);
        ScreeningWatcher waiting = new ScreeningWatcher() {
            @Override
            public void began(Run run, Arrival arrival, long households) {
                bothAreIn.countDown();
                await(bothAreIn);
            }
        };
        Future<Run> one = processes.submit(() -> night(SECOND, false, waiting));
        Future<Run> other = processes.submit(() -> night(SECOND, false, waiting));

        assertThat(other.get().number()).isEqualTo(one.get().number());
        assertThatItEndsAsAFullOne(one.get());
    }

    @Test
    void aSecondProcessEndsItWhenTheFirstDies() throws Exception {
        CountDownLatch bothAreIn = new CountDownLatch(2);
        Future<Run> dying = processes.submit(() -> night(SECOND, false, new ScreeningWatcher() {
            @Override
            public void began(Run run, Arrival arrival, long households) {
                bothAreIn.countDown();
                await(bothAreIn);
            }

            @Override
            public void inChunk(int number) {
                throw new IllegalStateException("killed");
            }
        }));
        Future<Run> living = processes.submit(() -> night(SECOND, false, new ScreeningWatcher() {
            @Override
            public void began(Run run, Arrival arrival, long households) {
                bothAreIn.countDown();
                await(bothAreIn);
            }

            @Override
            public void inChunk(int number) {
                assertThatThrownBy(dying::get).hasRootCauseMessage("killed");
            }
        }));

        assertThatItEndsAsAFullOne(living.get());
    }

    @Test
    void whoWantsEverybodyLookedAtIsNotServedByIt() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Future<Run> alive = processes.submit(() -> night(SECOND, false, new ScreeningWatcher() {
            @Override
            public void began(Run run, Arrival arrival, long households) {
                begun.countDown();
                await(refused);
            }
        }));
        await(begun);

        assertThatThrownBy(() -> night(SECOND, true, ScreeningWatcher.NONE)).isInstanceOf(AnotherRunIsAlive.class);

        refused.countDown();
        assertThatItEndsAsAFullOne(alive.get());
    }

    @Test
    void whatItsDeathLeftIsTakenBackWhenNewsComeBeforeItIsResumed() throws Exception {
        assertThatThrownBy(() -> night(SECOND, false, killedInChunk(3))).isInstanceOf(ScreeningException.class);
        accidents(SECOND, 16, 20);

        Run third = night(SECOND, false, ScreeningWatcher.NONE);

        assertThat(runs.find(2).orElseThrow().state()).isEqualTo(Run.State.ABANDONED);
        assertThat(third.key().mode()).isEqualTo(RunKey.Mode.FULL);
        assertThat(third.sumsAgree()).isTrue();
        assertThat(town.texts(
                        "select number from referral where state = 'warned' and program = 'APPLY_AID' order by 1"))
                .containsExactly("H0016", "H0017", "H0018", "H0019", "H0020");
        assertThat(town.count("outbox where run = 2")).isZero();
    }

    private void assertThatItEndsAsAFullOne(Run run) throws Exception {
        assertThat(run.number()).isEqualTo(2);
        assertThat(run.key().mode()).isEqualTo(RunKey.Mode.CHANGED);
        assertThat(town.count("run_chunk where run = 2")).isEqualTo(4);
        assertThat(town.count("outbox where run = 2 and referral not like 'run/%'"))
                .isEqualTo(town.count("referral_event where run = 2"));
        String end = NightsEnd.of(town);

        aTownAndItsFirstNight();
        assertThat(night(SECOND, true, ScreeningWatcher.NONE).key().mode()).isEqualTo(RunKey.Mode.FULL);
        assertThat(end).isEqualTo(NightsEnd.of(town));
    }

    /** Each household from one to another had an accident that day. */
    private void accidents(LocalDate day, int from, int through) {
        town.deliverAccidents(
                day,
                IntStream.rangeClosed(from, through)
                        .mapToObj(i -> new Town.Accident("A" + i, Town.idNumber(i), day.toString()))
                        .toArray(Town.Accident[]::new));
    }

    private Run night(LocalDate on, boolean full, ScreeningWatcher watcher) {
        return screening.screen(
                new ScreeningOrder(on, Optional.empty(), false, full), POLICY, DatedDecider::new, watcher);
    }

    private static ScreeningWatcher killedInChunk(int chunk) {
        return new ScreeningWatcher() {
            @Override
            public void inChunk(int number) {
                if (number == chunk) {
                    throw new IllegalStateException("killed");
                }
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

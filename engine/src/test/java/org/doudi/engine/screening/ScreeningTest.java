package org.doudi.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doudi.engine.screening.Night.category;
import static org.doudi.engine.screening.Night.referral;
import static org.doudi.engine.screening.Night.warning;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.Outcome.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class ScreeningTest {

    @Inject
    Screening screening;

    @Inject
    Runs runs;

    @Inject
    Decisions decisions;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    private Town town;
    private Night night;

    @BeforeEach
    void aTownOfFortyHouseholds() throws Exception {
        town = Town.empty(database, sink).with(40);
        town.deliver(LocalDate.parse("2024-06-01"));
        night = new Night(screening).everyone(ScreeningTest::poorAndIll);
    }

    private static List<Outcome> poorAndIll(Household household) {
        return List.of(
                category("POOR"),
                referral("MEDICAL_AID", "W-ILL", Severity.ORANGE, household),
                warning("W-ILL", Severity.ORANGE, household));
    }

    @Test
    void aRunDecidesEveryHouseholdAndItsSumsAgree() {
        Run run = night.on("2024-06-15");

        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.sumsAgree()).isTrue();
        Sums sums = run.sums().orElseThrow();
        assertThat(sums.households()).isEqualTo(40);
        assertThat(sums.decided()).isEqualTo(40);
        assertThat(sums.setAside()).isZero();
        assertThat(sums.outcomes())
                .containsEntry("category/POOR", 40L)
                .containsEntry("warning/W-ILL", 40L)
                .containsEntry("referral/MEDICAL_AID", 40L);
    }

    @Test
    void aDecisionIsStoredWithWhatItRestsOn() {
        Run run = night.on("2024-06-15");

        StoredDecision stored = decisions.of("H0007", run).orElseThrow();
        assertThat(stored.outcomes()).extracting(Outcome::code).containsExactly("POOR", "MEDICAL_AID", "W-ILL");
        assertThat(stored.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.test()).isEqualTo("income.below");
            assertThat(reading.observed()).hasToString("12.50");
        });
    }

    @Test
    void aSecondRunWritesOnlyWhatChangedAndStillAnswersForEveryHousehold() {
        night.on("2024-06-15");
        night.household("H0003", household -> List.of());

        Run second = night.on("2024-06-15");

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.sums().orElseThrow().written()).isEqualTo(1);
        assertThat(decisions.of("H0003", second).orElseThrow().outcomes()).isEmpty();
        assertThat(decisions.of("H0004", second).orElseThrow().since()).isEqualTo(1);
        assertThat(decisions
                        .of("H0003", runs.find(1).orElseThrow())
                        .orElseThrow()
                        .outcomes())
                .hasSize(3);
    }

    @Test
    void aHouseholdThatIsNoLongerKnownHasNoDecisionInTheNextRun() throws Exception {
        night.on("2024-06-15");
        Town smaller = Town.with(database, sink, 39);
        smaller.deliver(LocalDate.parse("2024-06-20"));

        Run second = night.on("2024-06-21");

        assertThat(second.sumsAgree()).isTrue();
        assertThat(second.sums().orElseThrow().households()).isEqualTo(39);
        assertThat(decisions.of("H0040", second)).isEmpty();
    }

    @Test
    void aRuleThatFailsOnAHouseholdSetsItAsideAndTheNightGoesOn() {
        night.household("H0002", household -> {
            throw Broken.on(household);
        });

        Run run = night.on("2024-06-15");

        assertThat(run.sumsAgree()).isTrue();
        assertThat(run.sums().orElseThrow().setAside()).isEqualTo(1);
        assertThat(run.sums().orElseThrow().decided()).isEqualTo(39);
        assertThat(decisions.of("H0002", run).orElseThrow().setAside()).contains("rule 7");
    }

    @Test
    void aRunKilledBetweenChunksGoesOnWhereItStopped() throws Exception {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> night.on("2024-06-15", false, new ScreeningWatcher() {
                    @Override
                    public void chunkDone(Sums chunk) {
                        if (done.incrementAndGet() == 3) {
                            throw new IllegalStateException("killed");
                        }
                    }
                }))
                .isInstanceOf(ScreeningException.class);
        assertThat(runs.latest()).isEmpty();

        Run run = night.on("2024-06-15");

        assertThatEverythingIsThereOnce(run);
    }

    @Test
    void aRunKilledInsideAChunkLosesThatChunkOnlyAndDoesItAgain() throws Exception {
        assertThatThrownBy(() -> night.on("2024-06-15", false, killedInChunk(4)))
                .isInstanceOf(ScreeningException.class);

        Run run = night.on("2024-06-15");

        assertThatEverythingIsThereOnce(run);
    }

    private void assertThatEverythingIsThereOnce(Run run) throws Exception {
        assertThat(run.number()).isEqualTo(1);
        assertThat(run.sumsAgree()).isTrue();
        assertThat(run.sums().orElseThrow().decided()).isEqualTo(40);
        assertThat(town.count("decision")).isEqualTo(40);
        assertThat(town.count("referral")).isEqualTo(40);
        assertThat(town.count("outbox where run is not null")).isEqualTo(40);
    }

    @Test
    void aDifferentRunGivesUpADeadOneAndNothingOfItStays() throws Exception {
        night.on("2024-06-14");
        night.everyone(household -> List.of(referral("VISIT", "W-ODD", null, household)));
        assertThatThrownBy(() -> night.on("2024-06-15", false, killedInChunk(4)))
                .isInstanceOf(ScreeningException.class);
        assertThat(town.count("decision where from_run = 2")).isPositive();
        night.everyone(ScreeningTest::poorAndIll);

        Run third = night.on("2024-06-16");

        assertThat(third.number()).isEqualTo(3);
        assertThat(runs.find(2).orElseThrow().state()).isEqualTo(Run.State.ABANDONED);
        assertThat(third.sums().orElseThrow().written()).isZero();
        assertThat(town.count("decision")).isEqualTo(40);
        assertThat(town.count("referral where program = 'VISIT'")).isZero();
        assertThat(town.count("outbox where run is not null")).isEqualTo(40);
    }

    @Test
    void twoProcessesOnOneOrderShareTheRun() throws Exception {
        CountDownLatch bothAreIn = new CountDownLatch(2);
        List<Integer> told = new CopyOnWriteArrayList<>();
        ScreeningWatcher waiting = new ScreeningWatcher() {
            @Override
            public void began(Run run, Arrival arrival, long households) {
                bothAreIn.countDown();
                await(bothAreIn);
            }

            @Override
            public void helped(Run run, int processes) {
                told.add(processes);
            }
        };
        ExecutorService processes = Executors.newFixedThreadPool(2);
        try {
            Future<Run> one = processes.submit(() -> night.on("2024-06-15", false, waiting));
            Future<Run> other = processes.submit(() -> night.on("2024-06-15", false, waiting));

            assertThat(one.get().number()).isEqualTo(1);
            assertThat(other.get().number()).isEqualTo(1);
        } finally {
            processes.shutdownNow();
        }
        assertThat(told).as("the first hears of the second").containsExactly(2);
        assertThatEverythingIsThereOnce(runs.latest().orElseThrow());
    }

    @Test
    void aDifferentOrderIsRefusedWhileARunIsAlive() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService process = Executors.newSingleThreadExecutor();
        try {
            Future<Run> alive = process.submit(() -> night.on("2024-06-15", false, new ScreeningWatcher() {
                @Override
                public void began(Run run, Arrival arrival, long households) {
                    begun.countDown();
                    await(refused);
                }
            }));
            await(begun);

            assertThatThrownBy(() -> night.on("2024-06-16"))
                    .isInstanceOf(AnotherRunIsAlive.class)
                    .hasMessageContaining("Run 1 of 2024-06-15");

            refused.countDown();
            assertThat(alive.get().state()).isEqualTo(Run.State.DONE);
        } finally {
            refused.countDown();
            process.shutdownNow();
        }
    }

    @Test
    void aShadowRunDecidesAndTellsNobody() throws Exception {
        Run run = night.on("2024-06-15", true, ScreeningWatcher.NONE);

        assertThat(run.sums().orElseThrow().decided()).isEqualTo(40);
        assertThat(town.count("referral")).isZero();
        assertThat(town.count("outbox where run is not null")).isZero();
    }

    @Test
    void aLookBackAtAnEarlierDateLeavesReferralsAlone() throws Exception {
        night.on("2024-06-15");
        night.everyone(household -> List.of());

        Run back = night.on("2024-05-15");

        assertThat(back.sums().orElseThrow().written()).isEqualTo(40);
        assertThat(town.count("referral where state = 'warned'")).isEqualTo(40);
        assertThat(town.count("outbox where run is not null")).isEqualTo(40);
    }

    @Test
    void aTownWithoutHouseholdsEndsWell() throws Exception {
        Town.empty(database, sink);

        Run run = night.on("2024-06-15");

        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.sumsAgree()).isTrue();
        assertThat(run.sums().orElseThrow().households()).isZero();
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

package org.doudi.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doudi.engine.screening.Night.category;
import static org.doudi.engine.screening.Night.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.doudi.connectors.dispatch.OutboundMessage;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.referral.By;
import org.doudi.engine.referral.Casework;
import org.doudi.engine.referral.Outbox;
import org.doudi.engine.referral.ReferralState;
import org.doudi.engine.screening.Finding.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class HeldRunsTest {

    @Inject
    Screening screening;

    @Inject
    HeldRuns held;

    @Inject
    Runs runs;

    @Inject
    Outbox outbox;

    @Inject
    Casework casework;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    private Town town;
    private Night night;

    @BeforeEach
    void aTownOfSixtyHouseholdsOfWhichAllAreIll() throws Exception {
        town = Town.empty(database, sink).with(60);
        town.deliver(LocalDate.parse("2024-06-01"));
        night = new Night(screening).everyone(HeldRunsTest::ill);
    }

    private static List<Outcome> ill(Household household) {
        return List.of(category("POOR"), referral("MEDICAL_AID", "W-ILL", Severity.ORANGE, household));
    }

    private static List<Outcome> odd(Household household) {
        return List.of(category("POOR"), referral("VISIT", "W-ODD", Severity.RED, household));
    }

    @Test
    void theFirstRunIsHeldItsDecisionsStandAndOnlyTheNoticeLeaves() throws Exception {
        Run run = night.on("2024-06-15");

        assertThat(run.held()).isTrue();
        assertThat(run.finding().orElseThrow().reasons()).containsExactly(Reason.FIRST_RUN);
        assertThat(town.count("decision")).isEqualTo(60);
        assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(1, 60, 0));
        OutboundMessage notice = outbox.next(100).get(0);
        assertThat(notice.queue()).isEqualTo("referrals.990100");
        JsonNode event = new ObjectMapper().readTree(notice.body());
        assertThat(event.at("/type").asText()).isEqualTo("org.doudi.run.held");
        assertThat(event.at("/subject").asText()).isEqualTo("run/1");
        assertThat(event.at("/data/reasons/0").asText()).isEqualTo("first_run");
        assertThat(event.at("/data/messages").asInt()).isEqualTo(60);
        assertThat(outbox.next(100)).isEmpty();
    }

    @Test
    void aReleasedRunSendsAndKeepsWhoReleasedItAndWhy() {
        night.on("2024-06-15");

        List<Run> released = held.release(1, "李", "逐项看过");

        assertThat(released).singleElement().satisfies(run -> {
            assertThat(run.held()).isFalse();
            assertThat(run.ruling().orElseThrow().by()).isEqualTo("李");
            assertThat(run.ruling().orElseThrow().reason()).isEqualTo("逐项看过");
        });
        assertThat(outbox.next(100))
                .as("the notice that nobody had read yet is taken back")
                .hasSize(60)
                .allMatch(message -> message.queue().endsWith(".medical"));
    }

    @Test
    void aRunLikeTheOneBeforeIsNotHeld() {
        night.releasedBy(held).on("2024-06-15");

        Run second = night.on("2024-06-16");

        assertThat(second.released()).isTrue();
        assertThat(second.finding().orElseThrow()).isEqualTo(new Finding(List.of(), 1, List.of()));
    }

    @Test
    void aRunInWhichCodesAndQueuesMovedIsHeldAndNamesThem() {
        night.releasedBy(held).on("2024-06-15");
        Run second = new Night(screening).everyone(HeldRunsTest::odd).on("2024-06-16");

        assertThat(second.held()).isTrue();
        assertThat(second.finding().orElseThrow().movements())
                .extracting(movement ->
                        movement.kind() + ' ' + movement.code() + ' ' + movement.before() + ' ' + movement.after())
                .containsExactlyInAnyOrder(
                        "referral MEDICAL_AID 60 0",
                        "referral VISIT 0 60",
                        "queue referrals.990102.medical 60 0",
                        "queue referrals.990102 0 60");
    }

    @Test
    void aLaterRunWaitsForAHeldOneAndGoesWithIt() {
        night.on("2024-06-15");
        Run second = night.on("2024-06-16");
        assertThat(second.finding().orElseThrow().reasons()).containsExactly(Reason.EARLIER_HELD);

        List<Run> released = held.release(1, "李", "看过");

        assertThat(released).extracting(Run::number).containsExactly(1, 2);
        assertThat(released.get(1).ruling().orElseThrow().with()).isEqualTo(1);
    }

    @Test
    void releasingALaterRunReleasesTheEarlierAndItsMessagesLeaveFirst() {
        night.on("2024-06-15");
        night.everyone(HeldRunsTest::odd).on("2024-06-16");

        assertThat(held.release(2, "李", "看过")).extracting(Run::number).containsExactly(1, 2);

        List<OutboundMessage> messages = outbox.next(1_000);
        assertThat(messages).hasSize(180);
        assertThat(messages.subList(0, 60)).allMatch(message -> message.body().contains("referral.opened"));
        assertThat(messages.subList(0, 60)).allMatch(message -> message.queue().endsWith(".medical"));
    }

    @Test
    void aLaterRunThatMovedByItselfStaysHeldWhenTheEarlierIsReleased() {
        night.on("2024-06-15");
        night.everyone(HeldRunsTest::odd).on("2024-06-16");

        assertThat(held.release(1, "李", "看过")).extracting(Run::number).containsExactly(1);

        assertThat(held.all()).extracting(Run::number).containsExactly(2);
        assertThat(outbox.backlog().held()).isEqualTo(120);
    }

    @Test
    void aDiscardedRunLeavesNothingButItsRecord() throws Exception {
        night.releasedBy(held).on("2024-06-15");
        List<String> before =
                town.texts("select id || state || reasons || messages || due_on from referral order by id");
        new Night(screening).everyone(HeldRunsTest::odd).on("2024-06-16");
        assertThat(town.count("referral where state = 'withdrawn'")).isEqualTo(60);

        Run discarded = held.discard(2, "李", "医保文件缺了一半");

        assertThat(discarded.state()).isEqualTo(Run.State.DISCARDED);
        assertThat(discarded.ruling().orElseThrow().reason()).isEqualTo("医保文件缺了一半");
        assertThat(town.texts("select id || state || reasons || messages || due_on from referral order by id"))
                .isEqualTo(before);
        assertThat(town.count("decision")).isEqualTo(60);
        assertThat(town.count("outbox where run = 2 or referral = 'run/2'")).isZero();
        assertThat(runs.latest().orElseThrow().number()).isEqualTo(1);

        Run third = night.on("2024-06-16");
        assertThat(third.sums().orElseThrow().written()).isZero();
        assertThat(third.finding().orElseThrow().comparedWith()).isEqualTo(1);
    }

    @Test
    void heldRunsAreDiscardedFromTheNewestBack() throws Exception {
        night.on("2024-06-15");
        night.everyone(HeldRunsTest::odd).on("2024-06-16");

        assertRefused(() -> held.discard(1, "李", "错"), RunRefused.Why.NOT_NEWEST, "runs discard 2");
        held.discard(2, "李", "错");
        held.discard(1, "李", "错");

        assertThat(town.count("referral")).isZero();
        assertThat(town.count("decision")).isZero();
        assertThat(town.count("outbox")).isZero();
    }

    @Test
    void whatWasReleasedDiscardedOrNeverThereIsRefusedWithTheReason() {
        night.on("2024-06-15");
        assertRefused(() -> held.release(7, "李", "看过"), RunRefused.Why.UNKNOWN, "no run 7");
        held.release(1, "李", "看过");

        assertRefused(() -> held.release(1, "王", "再看"), RunRefused.Why.NOT_HELD, "李");
        assertRefused(() -> held.discard(1, "王", "不对"), RunRefused.Why.NOT_HELD, "cannot be taken back");
        new Night(screening).everyone(HeldRunsTest::odd).on("2024-06-16");
        held.discard(2, "王", "不对");
        assertRefused(() -> held.release(2, "李", "看过"), RunRefused.Why.NOT_HELD, "discarded");
    }

    @Test
    void aReferralThatSomebodyWorksOnOutlivesItsDiscardedRunAndIsSent() throws Exception {
        night.on("2024-06-15");
        UUID id = UUID.fromString(
                town.texts("select id from referral where number = 'H0007'").get(0));
        casework.move(id, ReferralState.VISITING, By.person("王", null));

        held.discard(1, "李", "错");

        assertThat(town.count("referral")).isEqualTo(1);
        assertThat(casework.history(id)).hasSize(2);
        assertThat(outbox.next(10))
                .singleElement()
                .satisfies(message -> assertThat(message.key()).isEqualTo(id.toString()));
    }

    @Test
    void aTrialFillsNoOutboxAndMayBeDiscarded() throws Exception {
        night.releasedBy(held).on("2024-06-15");
        long messages = town.count("outbox");
        Run trial = new Night(screening).everyone(HeldRunsTest::odd).on("2024-06-16", true, ScreeningWatcher.NONE);

        assertThat(trial.held()).isFalse();
        assertThat(trial.finding().orElseThrow().movements()).hasSize(4);
        assertThat(town.count("outbox")).isEqualTo(messages);
        assertRefused(() -> held.release(2, "李", "看过"), RunRefused.Why.NOT_HELD, "trial");

        held.discard(2, "李", "只是试试");

        assertThat(runs.latest().orElseThrow().number()).isEqualTo(1);
        assertThat(town.count("decision")).isEqualTo(60);
    }

    private static void assertRefused(Runnable ruling, RunRefused.Why why, String words) {
        assertThatThrownBy(ruling::run)
                .isInstanceOfSatisfying(
                        RunRefused.class, refused -> assertThat(refused.why()).isEqualTo(why))
                .hasMessageContaining(words);
    }
}

package org.doudi.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doudi.engine.screening.Night.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.doudi.connectors.dispatch.OutboundMessage;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.screening.HeldRuns;
import org.doudi.engine.screening.Night;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.ScreeningWatcher;
import org.doudi.engine.screening.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class MessagesTest {

    @Inject
    Screening screening;

    @Inject
    HeldRuns held;

    @Inject
    Outbox outbox;

    @Inject
    Answers answers;

    @Inject
    Casework casework;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    private Town town;
    private Night night;

    @BeforeEach
    void threeHouseholdsOfWhichAllAreIll() throws Exception {
        town = Town.empty(database, sink).with(3);
        town.deliver(LocalDate.parse("2024-06-01"));
        night = new Night(screening)
                .releasedBy(held)
                .everyone(household -> List.of(referral("MEDICAL_AID", "W-ILL", Severity.ORANGE, household)));
    }

    @Test
    void aMessageIsACloudEventThatSaysWhoAndWhyWithNumbersMasked() throws Exception {
        night.on("2024-06-15");

        OutboundMessage message = outbox.next(1).get(0);

        assertThat(message.queue()).isEqualTo("referrals.990102.medical");
        CloudEvent event = new JsonFormat().deserialize(message.body().getBytes(StandardCharsets.UTF_8));
        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getType()).isEqualTo("org.doudi.referral.opened");
        assertThat(event.getSubject()).isEqualTo(message.key());
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        JsonNode data = new ObjectMapper().readTree(event.getData().toBytes());
        assertThat(data.get("referralId").asText()).isEqualTo(message.key());
        assertThat(data.get("householdId").asText()).isEqualTo("H0001");
        assertThat(data.get("department").asText()).isEqualTo("医保");
        assertThat(data.get("dueOn").asText()).isEqualTo("2024-06-28");
        assertThat(data.get("reasons")).hasSize(1);
        assertThat(data.get("reasons").get(0).get("code").asText()).isEqualTo("W-ILL");
        assertThat(data.get("people").get(0).get("idNumber").asText()).isEqualTo("990102********0001");
        assertThat(data.get("people").get(0).get("name").asText()).isEqualTo("静******");
        assertThat(message.body()).doesNotContain(Town.idNumber(1));
    }

    @Test
    void theSameNightTwiceHasTheSameIds() throws Exception {
        night.on("2024-06-15");
        List<String> first = town.texts("select event from outbox order by event");
        threeHouseholdsOfWhichAllAreIll();
        night.on("2024-06-15");

        assertThat(town.texts("select event from outbox order by event")).isEqualTo(first);
    }

    @Test
    void nothingLeavesOfARunThatHasNotEnded() {
        List<OutboundMessage> seen = new ArrayList<>();
        night.on("2024-06-15", false, new ScreeningWatcher() {
            @Override
            public void chunkDone(org.doudi.engine.screening.Sums chunk) {
                seen.addAll(outbox.next(10));
            }
        });

        assertThat(seen).isEmpty();
        assertThat(outbox.next(10)).hasSize(3);
    }

    @Test
    void aMessageInOneHandIsNotGivenToAnother() {
        night.on("2024-06-15");

        assertThat(outbox.next(2)).hasSize(2);
        assertThat(outbox.next(10)).hasSize(1);
        assertThat(outbox.next(10)).isEmpty();
    }

    @Test
    void whatWasSentIsNotSentAgainAndWhatWasPutBackIs() {
        night.on("2024-06-15");
        List<OutboundMessage> messages = outbox.next(10);
        outbox.sent(messages.subList(0, 2));
        outbox.putBack(messages.subList(2, 3));

        assertThat(outbox.next(10)).isEqualTo(messages.subList(2, 3));
    }

    @Test
    void aLaterMessageOfAReferralWaitsForTheEarlierOne() throws Exception {
        night.on("2024-06-15");
        night.everyone(household -> List.of(referral("MEDICAL_AID", "W-ILL", Severity.RED, household)));
        night.on("2024-06-16");
        OutboundMessage opened = outbox.next(1).get(0);
        outbox.failed(opened, "no such queue");

        List<OutboundMessage> others = outbox.next(10);

        assertThat(others).extracting(OutboundMessage::key).doesNotContain(opened.key());
        assertThat(others).hasSize(4);
        outbox.putBack(others);
        await().until(() -> outbox.next(10).stream()
                        .filter(message -> message.key().equals(opened.key()))
                        .count()
                == 2);
    }

    private static org.awaitility.core.ConditionFactory await() {
        return org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(15));
    }

    @Test
    void aMessageThatFailsTooOftenLiesWithTheDeadLettersUntilSomebodyResendsIt() {
        night.on("2024-06-15");
        OutboundMessage message = outbox.next(1).get(0);
        for (int i = 0; i < 10; i++) {
            outbox.failed(message, "no such queue");
        }

        assertThat(outbox.backlog().dead()).isEqualTo(1);
        assertThat(outbox.resendDeadLetters()).isEqualTo(1);
        assertThat(outbox.next(10)).extracting(OutboundMessage::id).contains(message.id());
    }

    @Test
    void anAnswerMovesItsReferralAndKeepsWhoAndWhy() throws Exception {
        UUID id = openReferral();

        answers.accept("{\"referralId\":\"%s\",\"state\":\"visiting\",\"by\":\"李\",\"note\":\"明天去\"}".formatted(id));

        assertThat(casework.find(id).orElseThrow().state()).isEqualTo(ReferralState.VISITING);
        assertThat(casework.history(id)).last().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("李");
            assertThat(entry.note()).contains("明天去");
        });
    }

    @Test
    void answersThatAreUnknownTwiceOutOfOrderOrRubbishAreReportedAndDoNoHarm() throws Exception {
        UUID id = openReferral();

        answers.accept("{\"referralId\":\"%s\",\"state\":\"closed\",\"by\":\"李\"}".formatted(id));
        answers.accept("{\"referralId\":\"%s\",\"state\":\"warned\",\"by\":\"李\"}".formatted(id));
        answers.accept("{\"referralId\":\"%s\",\"state\":\"visiting\",\"by\":\"李\"}".formatted(UUID.randomUUID()));
        answers.accept("{\"referralId\":\"%s\",\"state\":\"dancing\",\"by\":\"李\"}".formatted(id));
        answers.accept("<xml/>");

        assertThat(casework.find(id).orElseThrow().state()).isEqualTo(ReferralState.WARNED);
        assertThat(town.texts("select verdict from referral_answer order by id"))
                .containsExactly("out_of_order", "twice", "unknown", "unreadable", "unreadable");
    }

    @Test
    void aStepBackNeedsAReason() throws Exception {
        UUID id = openReferral();
        casework.move(id, ReferralState.VISITING, By.person("李", null));

        assertThat(casework.move(id, ReferralState.WARNED, By.person("李", null)))
                .isEqualTo(Casework.Verdict.WITHOUT_REASON);
        assertThat(casework.move(id, ReferralState.WARNED, By.person("李", "走错了门")))
                .isEqualTo(Casework.Verdict.MOVED);
    }

    @Test
    void aClaimedReferralIsNotTakenBackWhenItsCauseIsGone() throws Exception {
        UUID id = openReferral();
        assertThat(casework.claim(id, By.person("李", null))).isEqualTo(Casework.Verdict.MOVED);
        night.everyone(household -> List.of());

        night.on("2024-06-16");

        assertThat(casework.find(id).orElseThrow().state()).isEqualTo(ReferralState.WARNED);
        assertThat(town.count("referral where state = 'withdrawn'")).isEqualTo(2);
        assertThat(town.count("outbox where body like '%referral.withdrawn%'")).isEqualTo(2);
    }

    @Test
    void aCauseThatComesBackOnTheSameDayOpensTheSameReferralAgain() throws Exception {
        UUID id = openReferral();
        night.everyone(household -> List.of());
        night.on("2024-06-15");
        night.everyone(household -> List.of(referral("MEDICAL_AID", "W-ILL", Severity.ORANGE, household)));
        night.on("2024-06-15");

        assertThat(casework.find(id).orElseThrow().state()).isEqualTo(ReferralState.WARNED);
        assertThat(town.count("referral")).isEqualTo(3);
        assertThat(town.count("outbox")).isEqualTo(9);
    }

    private UUID openReferral() throws Exception {
        night.on("2024-06-15");
        return UUID.fromString(
                town.texts("select id from referral where number = 'H0001'").get(0));
    }
}

package org.doudi.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.doudi.engine.screening.Night.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.doudi.connectors.dispatch.Dispatch;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.BrokerConfig;
import org.doudi.engine.folder.EmbeddedBroker;
import org.doudi.engine.folder.Routes;
import org.doudi.engine.folder.ThrowAwayBroker;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.screening.HeldRuns;
import org.doudi.engine.screening.Night;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.Town;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ThrowAwayBroker.class, scope = TestResourceScope.GLOBAL)
class DispatchTest {

    private static final String QUEUE = "referrals.990102.medical";

    @Inject
    Screening screening;

    @Inject
    HeldRuns held;

    @Inject
    Outbox outbox;

    @Inject
    Casework casework;

    @Inject
    Dispatch dispatch;

    @Inject
    Routes routes;

    @Inject
    BrokerConfig config;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    @ConfigProperty(name = "test.broker.folder")
    Path folder;

    private Town town;
    private Night night;
    private EmbeddedBroker broker;

    @BeforeEach
    void fiveHouseholdsOfWhichAllAreIll() throws Exception {
        town = Town.empty(database, sink).with(5);
        town.deliver(LocalDate.parse("2024-06-01"));
        night = new Night(screening)
                .releasedBy(held)
                .everyone(household -> List.of(referral("MEDICAL_AID", "W-ILL", Severity.ORANGE, household)));
        routes.start();
    }

    @AfterEach
    void everythingIsOff() {
        dispatch.stop();
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void referralsReachTheirQueueOnceAndInOrder() throws Exception {
        startBroker();
        night.on("2024-06-15");
        night.everyone(household -> List.of(referral("MEDICAL_AID", "W-ILL", Severity.RED, household)));
        night.on("2024-06-16");

        dispatch.start();
        List<String> messages = receive(10);

        assertThat(messages).containsExactlyInAnyOrderElementsOf(town.texts("select body from outbox order by id"));
        for (String id : town.texts("select id from referral")) {
            List<String> ofOne =
                    messages.stream().filter(body -> body.contains(id)).toList();
            assertThat(ofOne).hasSize(2);
            assertThat(ofOne.get(0)).contains("org.doudi.referral.opened");
            assertThat(ofOne.get(1)).contains("org.doudi.referral.updated");
        }
        assertThat(outbox.backlog().waiting()).isZero();
    }

    @Test
    void nothingIsLostWhileTheBrokerIsAwayAndEverythingLeavesWhenItIsBack() throws Exception {
        night.on("2024-06-15");
        dispatch.start();
        Thread.sleep(1500);
        assertThat(outbox.backlog()).isEqualTo(new Outbox.Backlog(5, 0, 0));

        startBroker();

        assertThat(receive(5)).hasSize(5);
        assertThat(town.count("outbox where tries > 0")).isZero();
    }

    @Test
    void anAnswerOnTheQueueMovesItsReferral() throws Exception {
        startBroker();
        night.on("2024-06-15");
        UUID id = UUID.fromString(town.texts("select id from referral").get(0));
        dispatch.start();
        try (JMSContext context = connections().createContext()) {
            context.createProducer().send(context.createQueue("referrals.answers"), "not JSON");
            context.createProducer()
                    .send(
                            context.createQueue("referrals.answers"),
                            "{\"referralId\":\"%s\",\"state\":\"visiting\",\"by\":\"李\"}".formatted(id));
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> town.count("referral where state = 'visiting'") == 1);
        assertThat(town.texts("select verdict from referral_answer order by id"))
                .containsExactly("unreadable", "moved");
        receive(5);
    }

    private void startBroker() {
        broker = ThrowAwayBroker.start(folder, config.port());
    }

    private List<String> receive(int count) throws Exception {
        List<String> bodies = new ArrayList<>();
        try (JMSContext context = connections().createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(QUEUE))) {
            while (bodies.size() < count && consumer.receive(20_000) instanceof TextMessage message) {
                bodies.add(message.getText());
                new ObjectMapper().readTree(message.getText());
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> outbox.backlog().waiting() == 0);
            assertThat(consumer.receiveNoWait()).isNull();
        }
        return bodies;
    }

    private ConnectionFactory connections() {
        return new ActiveMQConnectionFactory(
                config.url().orElseThrow(),
                config.username().orElseThrow(),
                config.password().orElseThrow());
    }
}

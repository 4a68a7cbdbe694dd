package org.doudi.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.Awaitility;
import org.doudi.connectors.dispatch.Dispatch;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.Mode;
import org.doudi.engine.folder.BrokerConfig;
import org.doudi.engine.folder.EmbeddedBroker;
import org.doudi.engine.folder.Routes;
import org.doudi.engine.folder.ThrowAwayBroker;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service's own nights, every two seconds, in a zone whose day is another than here. */
@QuarkusTest
@TestProfile(NightlyScreeningTest.EveryTwoSecondsOnKiritimati.class)
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ThrowAwayBroker.class, scope = TestResourceScope.GLOBAL)
class NightlyScreeningTest {

    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");

    public static class EveryTwoSecondsOnKiritimati implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "doudi.pack-dir",
                    Path.of("src/test/resources/packs/willow").toAbsolutePath().toString(),
                    "doudi.zone",
                    KIRITIMATI.getId(),
                    "doudi.screening.cron",
                    "*/2 * * * * ?");
        }
    }

    @Inject
    NightlyScreening nights;

    @Inject
    BackgroundScreening screening;

    @Inject
    Scheduler scheduler;

    @Inject
    ScreeningConfig config;

    @Inject
    Runs runs;

    @Inject
    HeldRuns held;

    @Inject
    Dispatch dispatch;

    @Inject
    Routes routes;

    @Inject
    BrokerConfig brokerConfig;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    @ConfigProperty(name = "test.broker.folder")
    Path folder;

    private EmbeddedBroker broker;

    @BeforeEach
    void threeHouseholdsWithoutAnIncome() throws Exception {
        Town.empty(database, sink).with(3).deliver(today());
        nobodyHasAnIncomeSays("income");
        nobodyHasAnIncomeSays("income-tax");
        broker = ThrowAwayBroker.start(folder, brokerConfig.port());
        routes.start();
    }

    @AfterEach
    void everythingIsOff() {
        scheduler.unscheduleJob(NightlyScreening.JOB);
        Awaitility.await().until(() -> runs.running().isEmpty());
        dispatch.stop();
        broker.close();
    }

    @Test
    void theServiceScreensTheCitysTodayTellsThatItIsHeldAndDeliversOnceItIsReleased() throws Exception {
        dispatch.start();
        LocalDate before = today();

        nights.start();

        JsonNode notice = receive("referrals.990100");
        assertThat(notice.at("/type").asText()).isEqualTo("org.doudi.run.held");
        Run run = runs.find(1).orElseThrow();
        assertThat(run.key().on()).isBetween(before, today());
        scheduler.unscheduleJob(NightlyScreening.JOB);
        held.release(1, "李", "看过");
        assertThat(receive("referrals.990102").at("/type").asText()).isEqualTo("org.doudi.referral.opened");
    }

    @Test
    void theNightlyHourIsTheCitys() {
        Instant next = new NightlyScreening(scheduler, new AtTwo(config), screening, Clock.system(KIRITIMATI)).start();

        assertThat(next.atZone(KIRITIMATI).toLocalTime()).isEqualTo(LocalTime.of(2, 0));
    }

    @Test
    void aNightThatLosesItsDatabaseIsToldOfAndTakenUpAgainByItself() throws Exception {
        try (Connection elsewhere = database.getConnection();
                Statement statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("lock table decision");
            new NightlyScreening(scheduler, new AtTwo(config), screening, Clock.system(KIRITIMATI))
                    .screen(ScreeningOrder.of(today()));
            Awaitility.await().until(() -> runs.running().isPresent());
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
            Awaitility.await()
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(runs.brokenOff()).map(Run::number).contains(1));
            elsewhere.rollback();
        }

        Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(runs.find(1)).map(Run::state).contains(Run.State.DONE));
        assertThat(runs.find(2)).isEmpty();
        assertThat(runs.brokenOff()).isEmpty();
    }

    /** The usual hour, at which a night is soon taken up again; all else as configured. */
    private record AtTwo(ScreeningConfig others) implements ScreeningConfig {

        @Override
        public String cron() {
            return "0 0 2 * * ?";
        }

        @Override
        public int chunk() {
            return others.chunk();
        }

        @Override
        public int workers() {
            return others.workers();
        }

        @Override
        public Duration lease() {
            return others.lease();
        }

        @Override
        public Again again() {
            return new Again() {
                @Override
                public int times() {
                    return 6;
                }

                @Override
                public Duration first() {
                    return Duration.ofSeconds(2);
                }

                @Override
                public Duration longest() {
                    return Duration.ofSeconds(4);
                }
            };
        }

        @Override
        public Brake brake() {
            return others.brake();
        }
    }

    private static LocalDate today() {
        return LocalDate.now(KIRITIMATI);
    }

    private JsonNode receive(String queue) throws Exception {
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(
                brokerConfig.url().orElseThrow(),
                brokerConfig.username().orElseThrow(),
                brokerConfig.password().orElseThrow());
        try (connections;
                JMSContext context = connections.createContext();
                JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
            TextMessage message =
                    (TextMessage) consumer.receive(Duration.ofSeconds(60).toMillis());
            assertThat(message).as(queue).isNotNull();
            return new ObjectMapper().readTree(message.getText());
        }
    }

    private void nobodyHasAnIncomeSays(String sender) {
        Delivery empty = new Delivery(
                sender,
                "income",
                Mode.DELTA,
                "income.csv",
                today(),
                Optional.of(Coverage.everywhere()),
                "0".repeat(64),
                1,
                Instant.EPOCH);
        try (FeedSink.Intake intake = sink.open(empty, () -> {})) {
            intake.commit(Coverage.everywhere(), 0);
        }
    }
}

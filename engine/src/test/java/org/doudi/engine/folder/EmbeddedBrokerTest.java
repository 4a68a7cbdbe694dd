package org.doudi.engine.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSSecurityRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir
    Path root;

    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = DataFolder.at(root);
    }

    @Test
    void aMessageOutlivesTheBroker() {
        try (EmbeddedBroker broker = start();
                JMSContext context = connect(broker, broker.access().password())) {
            context.createProducer().send(context.createQueue("referrals.220102"), "转介");
        }
        try (EmbeddedBroker broker = start();
                JMSContext context = connect(broker, broker.access().password())) {
            String text = context.createConsumer(context.createQueue("referrals.220102"))
                    .receiveBody(String.class, 5_000);
            assertThat(text).isEqualTo("转介");
        }
    }

    @Test
    void aSecondBrokerOnOneFolderIsRefusedAtOnceAndTheFirstGoesOn() {
        try (EmbeddedBroker first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(FolderException.class)
                    .hasMessageContaining(root.getFileName().toString());
            connect(first, first.access().password()).close();
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        try (EmbeddedBroker broker = start()) {
            assertThatThrownBy(() -> connect(broker, "guess")).isInstanceOf(JMSSecurityRuntimeException.class);
        }
    }

    @Test
    void aTakenPortGivesWayToTheNext() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedBroker broker = EmbeddedBroker.start(folder, taken.getLocalPort(), Ports.any())) {
            assertThat(broker.access().port()).isGreaterThan(taken.getLocalPort());
            connect(broker, broker.access().password()).close();
        }
    }

    @Test
    void thePasswordStaysTheSame() {
        String password;
        try (EmbeddedBroker broker = start()) {
            password = broker.access().password();
        }
        try (EmbeddedBroker broker = start()) {
            assertThat(broker.access().password()).isEqualTo(password);
        }
    }

    private EmbeddedBroker start() {
        return EmbeddedBroker.start(folder, Ports.any(), Ports.any());
    }

    private static JMSContext connect(EmbeddedBroker broker, String password) {
        BrokerAccess access = broker.access();
        String url = "tcp://%s:%d".formatted(access.host(), access.port());
        return new ActiveMQConnectionFactory(url).createContext(access.user(), password);
    }
}

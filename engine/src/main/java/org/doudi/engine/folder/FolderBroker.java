package org.doudi.engine.folder;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The broker of a folder for a short while: the running service's, or one's own when no service runs. */
public final class FolderBroker implements AutoCloseable {

    private final EmbeddedBroker own;
    private final ActiveMQConnectionFactory connections;

    private FolderBroker(EmbeddedBroker own, String url, BrokerAccess access) {
        this.own = own;
        this.connections = new ActiveMQConnectionFactory(url, access.user(), access.password());
    }

    /** Whether a broker ever ran in the folder. */
    public static boolean hasJournal(DataFolder folder) {
        return Files.exists(folder.broker());
    }

    public static FolderBroker open(DataFolder folder) {
        try {
            EmbeddedBroker own = EmbeddedBroker.start(folder, Ports.any(), Ports.any());
            return new FolderBroker(own, own.access().inProcessUrl(), own.access());
        } catch (FolderException used) {
            return running(folder).orElseThrow(() -> used);
        }
    }

    private static Optional<FolderBroker> running(DataFolder folder) {
        return SecretFile.read(folder.run().resolve("broker.json"), BrokerAccess.class)
                .map(access -> new FolderBroker(null, "tcp://" + access.host() + ":" + access.port(), access));
    }

    public ConnectionFactory connections() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
        if (own != null) {
            own.close();
        }
    }
}

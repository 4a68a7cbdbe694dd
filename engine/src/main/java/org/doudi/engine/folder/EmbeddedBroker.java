package org.doudi.engine.folder;

import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** The broker of one data folder: queues on disk, reachable from this machine with the password of the folder. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String ROLE = "referrals";
    private static final String DEAD = "dead-letters";
    private static final String EXPIRED = "expired";

    private final Path folder;
    private final JournalLock lock;
    private final EmbeddedActiveMQ server;
    private final BrokerAccess access;

    private EmbeddedBroker(Path folder, JournalLock lock, EmbeddedActiveMQ server, BrokerAccess access) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.access = access;
    }

    /** Starts on the wished ports, or on the next free ones. Refuses when another process serves this folder. */
    public static EmbeddedBroker start(DataFolder folder, int wishedPort, int wishedAmqpPort) {
        JournalLock lock = JournalLock.take(folder);
        try {
            Path file = folder.run().resolve("broker.json");
            int port = Ports.nextFreeFrom(wishedPort);
            int amqpPort = Ports.nextFreeFrom(wishedAmqpPort == port ? wishedAmqpPort + 1 : wishedAmqpPort);
            BrokerAccess access = access(file, port, amqpPort);
            EmbeddedActiveMQ server = new EmbeddedActiveMQ()
                    .setConfiguration(configuration(folder.broker(), access))
                    .setSecurityManager(security(access));
            server.start();
            SecretFile.write(file, access);
            return new EmbeddedBroker(folder.broker(), lock, server, access);
        } catch (Exception e) {
            lock.close();
            throw FolderException.brokerFailed(folder.broker(), e);
        }
    }

    public BrokerAccess access() {
        return access;
    }

    @Override
    public void close() {
        try (lock) {
            server.stop();
        } catch (Exception e) {
            throw FolderException.brokerFailed(folder, e);
        }
    }

    private static BrokerAccess access(Path file, int port, int amqpPort) {
        return SecretFile.read(file, BrokerAccess.class)
                .map(known -> new BrokerAccess(known.host(), port, amqpPort, known.user(), known.password()))
                .orElseGet(() -> new BrokerAccess("127.0.0.1", port, amqpPort, "doudi", SecretFile.password()));
    }

    private static Configuration configuration(Path folder, BrokerAccess access) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setName("doudi")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                .setGlobalMaxSize(64L << 20)
                .setMaxDiskUsage(95)
                .addAcceptorConfiguration("process", "vm://0")
                .addAcceptorConfiguration("core", tcp(access.host(), access.port(), "CORE,AMQP"))
                .addAcceptorConfiguration("amqp", tcp(access.host(), access.amqpPort(), "AMQP"))
                .addAddressSetting("#", addresses())
                .addAddressConfiguration(queue(DEAD))
                .addAddressConfiguration(queue(EXPIRED));
        configuration.putSecurityRoles("#", Set.of(everything()));
        return configuration;
    }

    private static String tcp(String host, int port, String protocols) {
        return "tcp://%s:%d?protocols=%s".formatted(host, port, protocols);
    }

    /** A queue is there when the first message or reader asks for it, and stays: JMS and AMQP see the same one. */
    private static AddressSettings addresses() {
        return new AddressSettings()
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setDeadLetterAddress(SimpleString.of(DEAD))
                .setExpiryAddress(SimpleString.of(EXPIRED));
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST));
    }

    private static Role everything() {
        return new Role(ROLE, true, true, true, true, true, true, true, true, true, true, false, false);
    }

    private static ActiveMQJAASSecurityManager security(BrokerAccess access) {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(access.user(), access.password());
        users.addRole(access.user(), ROLE);
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }
}

package org.doudi.engine.folder;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Tells the application of a broker that is not there until a test starts it with {@link #start(Path, int)}: so a test can
 * take it away too.
 */
public final class ThrowAwayBroker implements QuarkusTestResourceLifecycleManager {

    private DataFolder folder;

    @Override
    public Map<String, String> start() {
        try {
            Path target = Files.createDirectories(Path.of("target", "data"));
            folder = DataFolder.at(Files.createTempDirectory(target, "broker"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Started once for its password, which it keeps.
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 25_000, 26_000)) {
            BrokerAccess access = broker.access();
            return Map.of(
                    "test.broker.folder", folder.root().toAbsolutePath().toString(),
                    "doudi.broker.port", String.valueOf(access.port()),
                    "doudi.broker.amqp-port", String.valueOf(access.amqpPort()),
                    "doudi.broker.url", "tcp://%s:%d".formatted(access.host(), access.port()),
                    "doudi.broker.username", access.user(),
                    "doudi.broker.password", access.password());
        }
    }

    /** The broker that the application was told of. */
    public static EmbeddedBroker start(Path folder, int port) {
        EmbeddedBroker broker = EmbeddedBroker.start(DataFolder.at(folder), port, port + 1000);
        if (broker.access().port() != port) {
            broker.close();
            throw new IllegalStateException("The broker's port was taken (" + port + ")");
        }
        return broker;
    }

    @Override
    public void stop() {
        try {
            PostgresBinaries.delete(folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

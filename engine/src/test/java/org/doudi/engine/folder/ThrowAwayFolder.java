package org.doudi.engine.folder;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * A data folder of its own under {@code target} for the tests of one JVM, with the database that users get. A test class asks for
 * it with {@code @WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)}.
 */
public final class ThrowAwayFolder implements QuarkusTestResourceLifecycleManager {

    private DataFolder folder;
    private DatabaseLease lease;

    @Override
    public Map<String, String> start() {
        try {
            Path target = Files.createDirectories(Path.of("target", "data"));
            folder = DataFolder.at(Files.createTempDirectory(target, "test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lease = DatabaseLease.take(folder, ZoneId.of("Asia/Shanghai"));
        return Map.of(
                "doudi.data-dir", folder.root().toString(),
                "quarkus.datasource.jdbc.url", lease.database().jdbcUrl(),
                "quarkus.datasource.username", lease.database().user(),
                "quarkus.datasource.password", lease.database().password());
    }

    @Override
    public void stop() {
        if (lease == null) {
            return;
        }
        lease.close();
        try {
            PostgresBinaries.delete(folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

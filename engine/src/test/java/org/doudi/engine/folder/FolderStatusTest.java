package org.doudi.engine.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class FolderStatusTest {

    @Inject
    FolderStatus status;

    @Inject
    Clock clock;

    @Test
    void theApplicationRunsOnTheDatabaseOfItsFolder() throws Exception {
        FolderStatus.Report report = status.report();

        assertThat(report.databaseVersion()).startsWith("18.");
        assertThat(report.dataFolder()).contains("target");
        assertThat(report.diskFreeBytes()).isPositive();
    }

    @Test
    void todayIsTheCitysToday() {
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}

package org.doudi.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.doudi.engine.cli.PackagedApp;
import org.doudi.engine.cli.PackagedApp.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {

    @TempDir
    Path root;

    @Test
    void aBrowserSeesThatTheServiceIsWell() throws Exception {
        Running service = new PackagedApp(root.resolve("data")).start("serve");
        try (Browser browser = new Browser()) {
            Page page = browser.open(service.address() + "/q/health");

            assertThat(page.textContent("body")).contains("\"status\": \"UP\"");
        } finally {
            service.process().destroy();
            service.process().waitFor();
        }
    }
}

package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    @Test
    void theCommandLineBeatsTheEnvironmentAndTheEnvironmentTheFile() {
        Properties given = new Properties();
        Properties file = new Properties();
        Map<String, String> environment = Map.of("DOUDI_DATA_DIR", "/environment", "DOUDI_ZONE", "UTC");
        Surroundings surroundings = new Surroundings(given, environment, file);

        file.setProperty("doudi.data-dir", "/file");
        file.setProperty("quarkus.http.port", "9090");
        assertThat(surroundings.dataFolder()).isEqualTo(Path.of("/environment"));
        assertThat(surroundings.zone().getId()).isEqualTo("UTC");
        assertThat(surroundings.number("quarkus.http.port", 8080)).isEqualTo(9090);

        given.setProperty("doudi.data-dir", "/given");
        assertThat(surroundings.dataFolder()).isEqualTo(Path.of("/given"));
    }

    @Test
    void withoutAnySettingTheFolderIsDataAndTheZoneTheCitys() {
        Surroundings surroundings = new Surroundings(new Properties(), Map.of(), new Properties());

        assertThat(surroundings.dataFolder()).isEqualTo(Path.of("data"));
        assertThat(surroundings.zone().getId()).isEqualTo("Asia/Shanghai");
    }
}

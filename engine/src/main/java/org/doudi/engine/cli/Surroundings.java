package org.doudi.engine.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The few settings that are needed before the application reads its configuration, from the same places in the same order:
 * {@code -D}, the environment, {@code config/application.properties} of the working folder.
 */
record Surroundings(Properties properties, Map<String, String> environment, Properties file) {

    static Surroundings ofThisProcess() {
        Properties file = new Properties();
        Path path = Path.of("config", "application.properties");
        if (Files.isReadable(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                file.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + path.toAbsolutePath(), e);
            }
        }
        return new Surroundings(System.getProperties(), System.getenv(), file);
    }

    Path dataFolder() {
        return Path.of(value("doudi.data-dir").orElse("data"));
    }

    Path packFolder() {
        return Path.of(value("doudi.pack-dir").orElse("rules/changchun"));
    }

    ZoneId zone() {
        return ZoneId.of(value("doudi.zone").orElse("Asia/Shanghai"));
    }

    int number(String key, int otherwise) {
        return value(key).map(Integer::valueOf).orElse(otherwise);
    }

    Optional<String> value(String key) {
        String inEnvironment = key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(properties.getProperty(key))
                .or(() -> Optional.ofNullable(environment.get(inEnvironment)))
                .or(() -> Optional.ofNullable(file.getProperty(key)))
                .filter(value -> !value.isBlank());
    }

    void set(String key, Object value) {
        properties.setProperty(key, value.toString());
    }

    void setUnlessSet(String key, Object value) {
        if (value(key).isEmpty()) {
            set(key, value);
        }
    }
}

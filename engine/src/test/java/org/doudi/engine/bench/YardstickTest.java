package org.doudi.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YardstickTest {

    @TempDir
    Path folder;

    @Test
    void oneThatWasBuiltForAnOlderEngineIsNotTakenForNone() throws Exception {
        Path classes = folder.resolve("classes");
        build(
                "org/doudi/engine/bench/Yardstick.java",
                "package org.doudi.engine.bench; public interface Yardstick { String pack(); }");
        build(
                "Older.java",
                "public class Older implements org.doudi.engine.bench.Yardstick { public String pack() { return \"town\"; } }");
        Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(classes.resolve("META-INF/services/" + Yardstick.class.getName()), "Older");

        Yardstick older = Yardstick.of("town", classes.toFile()).orElseThrow();
        assertThatThrownBy(older::layers).isInstanceOf(LinkageError.class);
        assertThatThrownBy(() -> older.deciding(LocalDate.of(2024, 6, 15))).isInstanceOf(LinkageError.class);

        Files.delete(classes.resolve("Older.class"));
        assertThatThrownBy(() -> Yardstick.of("town", classes.toFile()))
                .as("a class that cannot be loaded")
                .isInstanceOf(LinkageError.class);
    }

    @Test
    void aFolderWithoutAnyHasNone() {
        assertThat(Yardstick.of("town", folder.toFile())).isEmpty();
        assertThat(Yardstick.of("town", null)).isEmpty();
    }

    private void build(String name, String source) throws Exception {
        Path file = folder.resolve("sources").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                classes.toString(),
                                "-d",
                                classes.toString(),
                                file.toString()))
                .isZero();
    }
}

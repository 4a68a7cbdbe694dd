package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {

    private static final Path PACK = Path.of("..", "rules", "changchun");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void aSoundPackIsSound() {
        assertThat(execute("rules", "check", PACK.toString())).isZero();
        assertThat(out.toString()).contains("rules", PACK.toString());
    }

    @Test
    void aFaultIsToldWithItsFileLineAndColumnAndWhatToTry() throws IOException {
        Path copy = copy();
        Path dibao = copy.resolve("standards/dibao.csv");
        Files.writeString(dibao, Files.readString(dibao).replaceFirst(",650,", ",sixhundred,"));

        assertThat(execute("rules", "check", copy.toString())).isEqualTo(1);
        assertThat(out.toString()).containsPattern("standards/dibao\\.csv:\\d+:\\d+ \\[");
        assertThat(execute("rules", "test", copy.toString())).isEqualTo(1);
    }

    @Test
    void aFailingScenarioIsToldWithItsDifferences() throws IOException {
        Path copy = copy();
        try (Stream<Path> scenarios = Files.list(copy.resolve("scenarios"))) {
            for (Path file : (Iterable<Path>) scenarios::iterator) {
                Files.delete(file);
            }
        }
        Files.writeString(copy.resolve("scenarios/one.yaml"), """
                - name: 没有收入的人不会什么都没有
                  date: 2024-06-15
                  household: {county: "220102", residence: urban}
                  members: [{id: 甲, born: 1980-01-01, relation: 户主}]
                  output: {category: [], benefit: []}
                """);

        assertThat(execute("rules", "test", copy.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("scenarios/one.yaml:", "没有收入的人不会什么都没有", "DIBAO")
                .containsPattern("never fired: benefits / .+")
                .containsPattern("never answered: property.deposits .*FAIL");
    }

    @Test
    void aFolderThatIsNotThereIsToldAndIsAFailure() {
        assertThat(execute("rules", "check", folder.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("nowhere");
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve("pack");
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = copy.resolve(PACK.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }

    private int execute(String... arguments) {
        return Commands.ready(CommandLine.defaultFactory(), new Outside(arguments))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(arguments);
    }
}

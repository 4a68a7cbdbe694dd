package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class CommandLineTest {

    private final Locale before = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void speakEnglish() {
        Language.ENGLISH.makeDefault();
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void helpListsTheCommands() {
        assertThat(execute("help")).isZero();
        assertThat(out.toString()).contains("serve", "status", "Commands:");
    }

    @Test
    void helpIsChineseForChineseUsers() {
        Language.CHINESE.makeDefault();
        assertThat(execute("help", "status")).isZero();
        assertThat(out.toString()).contains("现状", "--json", "标准输出");
    }

    @Test
    void everyCommandHasItsHelpOption() {
        assertThat(execute("status", "--help")).isZero();
        assertThat(out.toString()).contains("doudi status");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandSaysWhatItDoes(Language language) {
        language.makeDefault();
        assertThat(Commands.ready(CommandLine.defaultFactory(), new CommandLine.RunLast())
                        .getSubcommands()
                        .values())
                .allSatisfy(command -> assertThat(
                                command.getCommandSpec().usageMessage().header())
                        .as(command.getCommandName())
                        .isNotEmpty());
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(ResourceBundle.getBundle("cli.messages", Locale.SIMPLIFIED_CHINESE)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("cli.messages", Locale.ROOT).keySet());
    }

    @Test
    void wrongUseIsTwoAndSaysSoOnStandardError() {
        assertThat(execute("nonsense")).isEqualTo(2);
        assertThat(execute("status", "--nonsense")).isEqualTo(2);
        assertThat(execute("help", "nonsense")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("nonsense");
    }

    @Test
    void wrongUseIsToldInChineseToChineseUsers() {
        Language.CHINESE.makeDefault();
        assertThat(execute("serv")).isEqualTo(2);
        assertThat(execute("status", "--nonsense")).isEqualTo(2);
        assertThat(execute("generate", "--households", "3")).isEqualTo(2);
        assertThat(execute("generate", "--households", "many", "--seed", "1", "--out", "x"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("没有这个命令或参数：serv", "serve", "没有这个选项：--nonsense", "缺少：", "--seed", "--households 的值无效：many")
                .doesNotContain("Unmatched", "Unknown option", "Missing required", "Invalid value", "Usage:");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithItsPlaceAndWhatToTry(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path out : List.of(file, file.resolve("city"))) {
            assertThat(execute("generate", "--households", "3", "--seed", "1", "--out", out.toString()))
                    .isEqualTo(1);
        }
        Language.CHINESE.makeDefault();
        assertThat(execute("generate", "--households", "3", "--seed", "1", "--out", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("doudi generate cannot use " + file, "a file stands where", "无法使用 " + file)
                .doesNotContain("Exception", "DOUDI_DEBUG");
    }

    private int execute(String... arguments) {
        return Commands.ready(CommandLine.defaultFactory(), new Outside(arguments))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private int execute(String... arguments) {
        return Commands.ready(CommandLine.defaultFactory(), new Outside(arguments))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

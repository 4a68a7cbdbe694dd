package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.doudi.engine.indicator.IndicatorSummary;
import org.doudi.engine.policy.Text;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class IndicatorTableTest {

    @Command
    static final class Speaker {
        @Mixin
        Console console;
    }

    @Test
    void areasWithTargetsOfTheirOwnShowThemAllAndOthersTheOneThatTheyShare() {
        assertThat(shown("470", "770", "770", "470")).contains("470–770 | 470–770");
        assertThat(shown("0.5", "0.9", "0.8", "0.8")).contains("0.5–0.9 | 0.8 ");
    }

    private static String shown(String lowest, String highest, String target, String lowestTarget) {
        Speaker speaker = new Speaker();
        StringWriter out = new StringWriter();
        new CommandLine(speaker).setOut(new PrintWriter(out));
        new IndicatorTable(speaker.console)
                .print(List.of(new IndicatorSummary(
                        "I-FLOOR",
                        new Text("最低标准", "Lowest standard"),
                        4,
                        0,
                        0,
                        0,
                        new BigDecimal(lowest),
                        new BigDecimal(highest),
                        new BigDecimal(target),
                        new BigDecimal(lowestTarget),
                        null)));
        return out.toString().replaceAll(" {2,}", " | ");
    }
}

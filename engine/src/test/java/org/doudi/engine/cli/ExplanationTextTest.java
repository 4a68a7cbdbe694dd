package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doudi.engine.explanation.Explained;
import org.doudi.engine.explanation.Explained.OutcomeSeen;
import org.doudi.engine.explanation.Explained.RunSeen;
import org.doudi.engine.explanation.Explained.SourceSeen;
import org.doudi.engine.explanation.Explained.TestSeen;
import org.doudi.engine.policy.TestResult;
import org.doudi.engine.policy.Text;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    private static final TestSeen BILLS = new TestSeen(
            "illness.bills",
            new Text("自付医疗费", "Bills paid oneself"),
            null,
            TestResult.PASS,
            "12000",
            ">",
            "9000",
            "0.5 * income",
            "yuan",
            Set.of(),
            List.of(),
            "",
            List.of(new SourceSeen(1, "medical", "医保", "medical-20240601.csv", LocalDate.of(2024, 6, 1))));

    private static final Explained WARNED = new Explained(
            "H1",
            List.of("Tideside"),
            "urban",
            new RunSeen(1, LocalDate.of(2024, 6, 15), 1, 1, "tideside", "0".repeat(64)),
            null,
            List.of(),
            List.of(),
            List.of(new OutcomeSeen(
                    "warning",
                    "W-MEDICAL",
                    null,
                    "red",
                    null,
                    "proposed",
                    Set.of(),
                    "W-MEDICAL",
                    new Text("医疗支出", "Medical spending"),
                    "a basis",
                    null,
                    List.of(),
                    List.of(BILLS))),
            List.of());

    @Test
    void aWarningShowsTheTestsThatItRestsOn() {
        assertThat(new ExplanationText(Language.ENGLISH).brief(WARNED))
                .anyMatch(line -> line.contains("✓ Bills paid oneself: 12000 > 9000 yuan"))
                .noneMatch(line -> line.contains("medical-20240601.csv"));
        assertThat(new ExplanationText(Language.CHINESE).lines(WARNED))
                .anyMatch(line -> line.contains("✓ 自付医疗费: 12000 > 9000"))
                .anyMatch(line -> line.contains("medical-20240601.csv"));
    }
}

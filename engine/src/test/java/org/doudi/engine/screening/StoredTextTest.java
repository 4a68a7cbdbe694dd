package org.doudi.engine.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.doudi.engine.policy.Outcome;
import org.junit.jupiter.api.Test;

class StoredTextTest {

    @Test
    void outcomesComeBackAsTheyWere() {
        Outcome everything = new Outcome(
                Outcome.Kind.REFERRAL,
                "VISIT",
                42L,
                Outcome.Severity.RED,
                new BigDecimal("12.50"),
                Outcome.Status.PENDING_DATA,
                new TreeSet<>(List.of("income", "medical")),
                "规则 \"甲\"",
                List.of(new Outcome.Cause("W-A", 42L, Outcome.Severity.YELLOW), new Outcome.Cause("W-B", null, null)));
        Outcome nothing = new Outcome(
                Outcome.Kind.CATEGORY,
                "POOR",
                null,
                null,
                null,
                Outcome.Status.PROPOSED,
                new TreeSet<>(),
                "rule",
                List.of());

        assertThat(OutcomeText.read(new String(OutcomeText.write(List.of(everything, nothing)), UTF_8)))
                .containsExactly(everything, nothing);
    }
}

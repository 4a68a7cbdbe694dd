package org.doudi.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doudi.engine.registry.KnownPoint;
import org.doudi.engine.screening.Finding.Reason;
import org.junit.jupiter.api.Test;

class BrakeTest {

    private static final ScreeningConfig.Brake TWENTY_PERCENT_AND_FIFTY = new ScreeningConfig.Brake() {
        @Override
        public BigDecimal percent() {
            return BigDecimal.valueOf(20);
        }

        @Override
        public long households() {
            return 50;
        }
    };

    private final Brake brake = new Brake(TWENTY_PERCENT_AND_FIFTY);

    @Test
    void theFirstRunIsHeld() {
        Finding finding = brake.judge(run(2, true, false, Map.of()), sums(Map.of()), true, Optional.empty());

        assertThat(finding.reasons()).containsExactly(Reason.FIRST_RUN);
        assertThat(finding.comparedWith()).isNull();
    }

    @Test
    void aCodeThatMovedByExactlyFiftyHouseholdsOrExactlyTwentyPercentHoldsNothing() {
        assertThat(judge(Map.of("category/POOR", 100L), Map.of("category/POOR", 150L))
                        .reasons())
                .isEmpty();
        assertThat(judge(Map.of("category/POOR", 500L), Map.of("category/POOR", 600L))
                        .reasons())
                .isEmpty();
        assertThat(judge(Map.of("category/POOR", 100_000L), Map.of("category/POOR", 90_000L))
                        .reasons())
                .isEmpty();
    }

    @Test
    void aCodeThatMovedByMoreThanBothHoldsAndIsNamedWithBeforeAfterAndPercent() {
        Finding finding =
                judge(Map.of("category/POOR", 255L, "warning/W", 9L), Map.of("category/POOR", 204L, "warning/W", 30L));
        assertThat(finding.reasons()).isEmpty();

        finding = judge(Map.of("category/POOR", 254L), Map.of("category/POOR", 203L));

        assertThat(finding.reasons()).containsExactly(Reason.MOVED);
        assertThat(finding.comparedWith()).isEqualTo(1);
        assertThat(finding.movements())
                .containsExactly(new Movement("category", "POOR", 254, 203, new BigDecimal("-20.1")));
    }

    @Test
    void whatIsNewOrGoneIsNamedTooTheFurthestFirst() {
        Finding finding = judge(
                Map.of("category/POOR", 60L, "referral/AID", 500L),
                Map.of("referral/AID", 501L, "queue/referrals.990102.medical", 51L));

        assertThat(finding.movements())
                .containsExactly(
                        new Movement("category", "POOR", 60, 0, new BigDecimal("-100.0")),
                        new Movement("queue", "referrals.990102.medical", 0, 51, null));
    }

    @Test
    void aRunBehindAHeldOneIsHeldThoughNothingMoved() {
        Run held = run(1, true, false, Map.of("category/POOR", 100L));

        Finding finding = brake.judge(
                run(2, true, false, Map.of()), sums(Map.of("category/POOR", 100L)), true, Optional.of(held));

        assertThat(finding.reasons()).containsExactly(Reason.EARLIER_HELD);
        assertThat(finding.holdsByItself()).isFalse();
    }

    @Test
    void aRunWhoseSumsDisagreeIsHeld() {
        Run before = run(1, true, true, Map.of("category/POOR", 100L));

        assertThat(brake.judge(
                                run(2, true, false, Map.of()),
                                sums(Map.of("category/POOR", 100L)),
                                false,
                                Optional.of(before))
                        .reasons())
                .containsExactly(Reason.SUMS_DISAGREE);
    }

    @Test
    void aTrialIsComparedAndNeverHeld() {
        Run before = run(1, true, true, Map.of("category/POOR", 100L));

        Finding finding = brake.judge(
                run(2, false, false, Map.of()), sums(Map.of("category/POOR", 10L)), true, Optional.of(before));

        assertThat(finding.reasons()).isEmpty();
        assertThat(finding.movements()).hasSize(1);
    }

    @Test
    void aFindingIsReadAsItWasWritten() {
        Finding finding = judge(Map.of("category/POOR", 3L), Map.of("category/POOR", 300L, "queue/q", 60L));

        assertThat(FindingText.read(FindingText.write(finding))).isEqualTo(finding);
        assertThat(FindingText.write(finding)).contains("\"moved\"");
    }

    private Finding judge(Map<String, Long> before, Map<String, Long> after) {
        return brake.judge(run(2, true, false, Map.of()), sums(after), true, Optional.of(run(1, true, true, before)));
    }

    private static Sums sums(Map<String, Long> reached) {
        return new Sums(1_000, 1_000, 0, 0, 0, new TreeMap<>(), new TreeMap<>(reached));
    }

    private static Run run(int number, boolean moves, boolean released, Map<String, Long> reached) {
        return new Run(
                number,
                new RunKey(LocalDate.EPOCH, new KnownPoint(1), "pack", RunKey.Mode.FULL, !moves),
                Run.State.DONE,
                moves,
                released,
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                Optional.of(sums(reached)),
                true,
                Optional.empty(),
                Optional.empty());
    }
}

package org.doudi.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.referral.ReferralChange.Message;
import org.junit.jupiter.api.Test;

class OverdueTest {

    private static final LocalDate OPENED = LocalDate.parse("2024-06-03");
    private static final Program VISIT = new Program(
            "VISIT", "入户查访", "乡镇街道", "", Authority.TOWNSHIP, 5, 1, new Rest.NextMonth(), new Rest.Days(90), Set.of());

    private final ReferralCard opened =
            on(OPENED, null, Severity.YELLOW).orElseThrow().after();

    @Test
    void onItsDueDateItIsStillInTime() {
        assertThat(on(OPENED.plusDays(5), opened, Severity.YELLOW)).isEmpty();
    }

    @Test
    void theDayAfterItIsPassedUpToTheCountyAndTold() {
        ReferralChange change = on(OPENED.plusDays(6), opened, Severity.YELLOW).orElseThrow();

        assertThat(change.message()).isEqualTo(Message.UPDATED);
        assertThat(change.note()).contains("逾期未查访").contains("county");
        assertThat(change.after().deadline())
                .isEqualTo(new Deadline(OPENED.plusDays(5), OPENED.plusDays(11), Authority.COUNTY));
        assertThat(change.after().messages()).isEqualTo(2);
    }

    @Test
    void itIsPassedUpOnceALevelAndNotAboveTheCity() {
        ReferralCard atCounty =
                on(OPENED.plusDays(6), opened, Severity.YELLOW).orElseThrow().after();
        assertThat(on(OPENED.plusDays(7), atCounty, Severity.YELLOW)).isEmpty();
        assertThat(on(OPENED.plusDays(11), atCounty, Severity.YELLOW)).isEmpty();

        ReferralCard atCity =
                on(OPENED.plusDays(12), atCounty, Severity.YELLOW).orElseThrow().after();
        assertThat(atCity.deadline().authority()).isEqualTo(Authority.CITY);
        assertThat(on(OPENED.plusDays(99), atCity, Severity.YELLOW)).isEmpty();
    }

    @Test
    void oneThatSomebodyVisitsIsStillPassedUpAndOneThatIsVerifiedIsNot() {
        assertThat(on(OPENED.plusDays(6), in(ReferralState.VISITING), Severity.YELLOW))
                .isPresent();
        assertThat(on(OPENED.plusDays(6), in(ReferralState.VERIFIED), Severity.YELLOW))
                .isEmpty();
    }

    @Test
    void whatTurnsRedIsDueSoonerAndMissedSooner() {
        ReferralCard red =
                on(OPENED.plusDays(1), opened, Severity.RED).orElseThrow().after();

        assertThat(red.deadline()).isEqualTo(Deadline.first(OPENED.plusDays(2), Authority.TOWNSHIP));
        assertThat(on(OPENED.plusDays(3), red, Severity.RED)
                        .orElseThrow()
                        .after()
                        .deadline())
                .isEqualTo(new Deadline(OPENED.plusDays(2), OPENED.plusDays(4), Authority.COUNTY));
    }

    @Test
    void aChangeOfReasonsAndPassingUpAreOneMessage() {
        ReferralChange change = on(OPENED.plusDays(6), opened, Severity.ORANGE).orElseThrow();

        assertThat(change.after().priority()).isEqualTo(Severity.ORANGE);
        assertThat(change.after().deadline().authority()).isEqualTo(Authority.COUNTY);
        assertThat(change.after().messages()).isEqualTo(2);
    }

    private static Optional<ReferralChange> on(LocalDate day, ReferralCard open, Severity severity) {
        Reason reason = Reason.holding("W-CALL", 7L, null, severity, Collections.emptySortedSet(), 1);
        return new ReferralMerge(day, 1, LocalDate::plusDays)
                .merge("H1", VISIT, new Ask("VISIT", severity, List.of(reason)), open, List.of(), r -> r);
    }

    private ReferralCard in(ReferralState state) {
        return new ReferralCard(
                opened.id(),
                opened.program(),
                state,
                opened.priority(),
                opened.reasons(),
                opened.openedOn(),
                opened.openedRun(),
                opened.deadline(),
                null,
                "李",
                opened.messages(),
                opened.version());
    }
}

package org.doudi.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.referral.Reason.Standing;
import org.doudi.engine.referral.ReferralChange.Message;
import org.junit.jupiter.api.Test;

class ReferralMergeTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-15");
    private static final Program MEDICAL = new Program(
            "MEDICAL_AID",
            "医疗救助",
            "医保",
            "medical",
            Authority.COUNTY,
            10,
            5,
            new Rest.Days(180),
            new Rest.Days(90),
            Set.of());

    @Test
    void aFirstCauseOpensAReferralThatIsDueAfterItsWorkingDays() {
        ReferralChange change = merge(ask(ill(Severity.ORANGE)), null, null).orElseThrow();

        assertThat(change.message()).isEqualTo(Message.OPENED);
        assertThat(change.after().state()).isEqualTo(ReferralState.WARNED);
        assertThat(change.after().priority()).isEqualTo(Severity.ORANGE);
        assertThat(change.after().deadline().dueOn()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void aRedOneIsDueSooner() {
        assertThat(merge(ask(ill(Severity.RED)), null, null)
                        .orElseThrow()
                        .after()
                        .deadline()
                        .dueOn())
                .isEqualTo(TODAY.plusDays(5));
    }

    @Test
    void theSameCauseTheNextDayChangesNothing() {
        ReferralCard open = opened(ill(Severity.ORANGE));

        assertThat(tomorrow(ask(ill(Severity.ORANGE)), open, null)).isEmpty();
    }

    @Test
    void anotherCauseAddsToTheOpenReferral() {
        ReferralCard open = opened(ill(Severity.ORANGE));

        ReferralChange change =
                tomorrow(ask(ill(Severity.ORANGE), costs()), open, null).orElseThrow();

        assertThat(change.message()).isEqualTo(Message.UPDATED);
        assertThat(change.after().id()).isEqualTo(open.id());
        assertThat(change.after().reasons()).extracting(Reason::code).containsExactly("W-ILL", "W-COSTS");
    }

    @Test
    void aHigherSeverityRaisesThePriorityAndBringsTheDueDateForward() {
        ReferralCard open = opened(ill(Severity.ORANGE));

        ReferralChange change = tomorrow(ask(ill(Severity.RED)), open, null).orElseThrow();

        assertThat(change.after().priority()).isEqualTo(Severity.RED);
        assertThat(change.after().deadline().dueOn()).isEqualTo(TODAY.plusDays(6));
        assertThat(change.message()).isEqualTo(Message.UPDATED);
    }

    @Test
    void oneOfTwoCausesGoneIsToldAndTheReferralStays() {
        ReferralCard open = opened(ill(Severity.RED), costs());

        ReferralChange change = tomorrow(ask(costs()), open, null).orElseThrow();

        assertThat(change.after().state()).isEqualTo(ReferralState.WARNED);
        assertThat(change.after().priority()).isEqualTo(Severity.YELLOW);
        assertThat(change.after().reasons())
                .extracting(Reason::standing)
                .containsExactly(Standing.GONE, Standing.HOLDS);
    }

    @Test
    void allCausesGoneAndNobodyHasStartedWithdrawsIt() {
        ReferralChange change =
                tomorrow(null, opened(ill(Severity.ORANGE)), null).orElseThrow();

        assertThat(change.after().state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(change.message()).isEqualTo(Message.WITHDRAWN);
    }

    @Test
    void allCausesGoneAndSomebodyHasStartedLeavesItToThem() {
        ReferralCard claimed = claimed(opened(ill(Severity.ORANGE)));

        ReferralChange change = tomorrow(null, claimed, null).orElseThrow();

        assertThat(change.after().state()).isEqualTo(ReferralState.WARNED);
        assertThat(change.message()).isEqualTo(Message.UPDATED);
        assertThat(tomorrow(null, change.after(), null)).isEmpty();
    }

    @Test
    void aCauseThatRestsOnAMissingFeedIsUnconfirmedAndNobodyIsTold() {
        ReferralCard open = opened(ill(Severity.ORANGE));

        ReferralChange change = new ReferralMerge(TODAY.plusDays(1), 2, LocalDate::plusDays)
                .merge("H1", MEDICAL, null, open, List.of(), reason -> reason.noLonger(Standing.UNCONFIRMED, TODAY))
                .orElseThrow();

        assertThat(change.after().state()).isEqualTo(ReferralState.WARNED);
        assertThat(change.after().reasons()).extracting(Reason::standing).containsExactly(Standing.UNCONFIRMED);
        assertThat(change.message()).isEqualTo(Message.NONE);
    }

    @Test
    void aWindowThatRanOutDoesNotWithdrawIt() {
        ReferralChange change = new ReferralMerge(TODAY.plusDays(1), 2, LocalDate::plusDays)
                .merge(
                        "H1",
                        MEDICAL,
                        null,
                        opened(ill(Severity.ORANGE)),
                        List.of(),
                        reason -> reason.noLonger(Standing.LAPSED, TODAY))
                .orElseThrow();

        assertThat(change.after().state()).isEqualTo(ReferralState.WARNED);
    }

    @Test
    void afterBeingClosedItRestsForTheSameCause() {
        ReferralCard closed = ended(opened(ill(Severity.ORANGE)), ReferralState.CLOSED, TODAY.minusDays(179));

        assertThat(merge(ask(ill(Severity.ORANGE)), null, closed)).isEmpty();
    }

    @Test
    void theRestIsOverAfterItsDays() {
        ReferralCard closed = ended(opened(ill(Severity.ORANGE)), ReferralState.CLOSED, TODAY.minusDays(180));

        assertThat(merge(ask(ill(Severity.ORANGE)), null, closed)).isPresent();
    }

    @Test
    void aNewCauseOrAHigherSeverityEndsTheRest() {
        ReferralCard closed = ended(opened(ill(Severity.ORANGE)), ReferralState.CLOSED, TODAY.minusDays(1));

        assertThat(merge(ask(ill(Severity.ORANGE), costs()), null, closed)).isPresent();
        assertThat(merge(ask(ill(Severity.RED)), null, closed)).isPresent();
    }

    @Test
    void aFalseAlarmIsQuietForItsOwnTime() {
        ReferralCard alarm = ended(opened(ill(Severity.ORANGE)), ReferralState.FALSE_ALARM, TODAY.minusDays(89));
        ReferralCard longAgo = ended(opened(ill(Severity.ORANGE)), ReferralState.FALSE_ALARM, TODAY.minusDays(90));

        assertThat(merge(ask(ill(Severity.ORANGE)), null, alarm)).isEmpty();
        assertThat(merge(ask(ill(Severity.ORANGE)), null, longAgo)).isPresent();
    }

    @Test
    void oneThatWasWithdrawnMayOpenAgainAtOnce() {
        ReferralCard withdrawn = ended(opened(ill(Severity.ORANGE)), ReferralState.WITHDRAWN, TODAY);

        ReferralChange again = merge(ask(ill(Severity.ORANGE)), null, withdrawn).orElseThrow();

        assertThat(again.message()).isEqualTo(Message.OPENED);
        assertThat(again.after().id()).isEqualTo(withdrawn.id());
        assertThat(again.after().messages()).isEqualTo(withdrawn.messages() + 1);
    }

    @Test
    void aVisitRestsUntilTheNextMonth() {
        Rest rest = new Rest.NextMonth();

        assertThat(rest.overOn(LocalDate.parse("2024-06-30"), LocalDate.parse("2024-06-01")))
                .isFalse();
        assertThat(rest.overOn(LocalDate.parse("2024-07-01"), LocalDate.parse("2024-06-30")))
                .isTrue();
    }

    @Test
    void aSecondAccidentOfThePersonAddsToTheOpenReferral() {
        ReferralCard open = opened(accident("first"));

        ReferralChange change =
                tomorrow(ask(accident("first"), accident("second")), open, null).orElseThrow();

        assertThat(change.message()).isEqualTo(Message.UPDATED);
        assertThat(change.after().reasons())
                .extracting(reason -> reason.row().key())
                .containsExactly("first", "second");
        assertThat(change.note()).contains("W-ACCIDENT");
    }

    @Test
    void aSecondAccidentOpensAgainWhatWasJustClosedAndTheFirstAloneDoesNot() {
        ReferralCard closed = ended(opened(accident("first")), ReferralState.CLOSED, TODAY.minusDays(1));

        assertThat(merge(ask(accident("first")), null, closed)).isEmpty();
        assertThat(merge(ask(accident("first"), accident("second")), null, closed))
                .isPresent();
    }

    @Test
    void theRestOfAnEarlierOneIsNotForgottenOverALaterOneThatWasWithdrawn() {
        ReferralCard closed = ended(opened(ill(Severity.ORANGE)), ReferralState.CLOSED, TODAY.minusDays(9));
        ReferralCard withdrawn = ended(opened(costs()), ReferralState.WITHDRAWN, TODAY.minusDays(1));

        assertThat(new ReferralMerge(TODAY.plusDays(1), 3, LocalDate::plusDays)
                        .merge("H1", MEDICAL, ask(ill(Severity.ORANGE)), null, List.of(withdrawn, closed), r -> r))
                .isEmpty();
    }

    @Test
    void twoThatWereClosedRestEachForItsOwnReasons() {
        ReferralCard forIllness = ended(opened(ill(Severity.RED)), ReferralState.CLOSED, TODAY.minusDays(9));
        ReferralCard forCosts = ended(opened(costs()), ReferralState.CLOSED, TODAY.minusDays(3));

        assertThat(new ReferralMerge(TODAY, 3, LocalDate::plusDays)
                        .merge(
                                "H1",
                                MEDICAL,
                                ask(ill(Severity.RED), costs()),
                                null,
                                List.of(forCosts, forIllness),
                                r -> r))
                .isEmpty();
    }

    @Test
    void aReferralGivenBackAfterItsCauseIsGoneIsWithdrawn() {
        ReferralCard claimed = claimed(opened(ill(Severity.ORANGE)));
        ReferralCard told = tomorrow(null, claimed, null).orElseThrow().after();

        ReferralChange change =
                tomorrow(null, changed(told, told.state(), null, null), null).orElseThrow();

        assertThat(change.after().state()).isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void aReasonThatHasLapsedDoesNotLetTheOthersWithdrawIt() {
        ReferralCard open = opened(ill(Severity.ORANGE), accident("first"));

        ReferralChange change = new ReferralMerge(TODAY.plusDays(1), 2, LocalDate::plusDays)
                .merge(
                        "H1",
                        MEDICAL,
                        null,
                        open,
                        List.of(),
                        reason -> reason.noLonger(reason.row() == null ? Standing.GONE : Standing.LAPSED, TODAY))
                .orElseThrow();

        assertThat(change.after().state()).isEqualTo(ReferralState.WARNED);
        assertThat(change.after().reasons())
                .extracting(Reason::standing)
                .containsExactly(Standing.GONE, Standing.LAPSED);
        assertThat(change.after().reasons()).extracting(Reason::heldThrough).containsOnly(TODAY);
    }

    private static Optional<ReferralChange> merge(Ask ask, ReferralCard open, ReferralCard ended) {
        return new ReferralMerge(TODAY, 1, LocalDate::plusDays)
                .merge("H1", MEDICAL, ask, open, listOf(ended), reason -> reason.noLonger(Standing.GONE, TODAY));
    }

    private static Optional<ReferralChange> tomorrow(Ask ask, ReferralCard open, ReferralCard ended) {
        return new ReferralMerge(TODAY.plusDays(1), 2, LocalDate::plusDays)
                .merge("H1", MEDICAL, ask, open, listOf(ended), reason -> reason.noLonger(Standing.GONE, TODAY));
    }

    private static Ask ask(Reason... reasons) {
        return new Ask("MEDICAL_AID", Severities.highest(Arrays.asList(reasons)), List.of(reasons));
    }

    private static Reason ill(Severity severity) {
        return reason("W-ILL", severity);
    }

    private static Reason costs() {
        return reason("W-COSTS", Severity.YELLOW);
    }

    private static Reason reason(String code, Severity severity) {
        return Reason.holding(code, 7L, null, severity, Collections.emptySortedSet(), 1);
    }

    private static Reason accident(String key) {
        return Reason.holding(
                "W-ACCIDENT", 7L, new Reason.Row(key, TODAY), Severity.ORANGE, Collections.emptySortedSet(), 1);
    }

    private static List<ReferralCard> listOf(ReferralCard ended) {
        return ended == null ? List.of() : List.of(ended);
    }

    private static ReferralCard opened(Reason... reasons) {
        return merge(ask(reasons), null, null).orElseThrow().after();
    }

    private static ReferralCard claimed(ReferralCard card) {
        return changed(card, card.state(), null, "王");
    }

    private static ReferralCard ended(ReferralCard card, ReferralState state, LocalDate on) {
        return changed(card, state, on, null);
    }

    private static ReferralCard changed(ReferralCard card, ReferralState state, LocalDate endedOn, String holder) {
        return new ReferralCard(
                card.id(),
                card.program(),
                state,
                card.priority(),
                card.reasons(),
                card.openedOn(),
                card.openedRun(),
                card.deadline(),
                endedOn,
                holder,
                card.messages(),
                card.version());
    }
}

package org.doudi.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Incident;
import org.doudi.engine.household.MedicalBill;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Place;
import org.doudi.engine.household.Spell;
import org.doudi.engine.policy.Ceiling;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.policy.ReasonGround;
import org.doudi.engine.policy.ReasonGround.Counted;
import org.doudi.engine.policy.ReasonGround.Feed;
import org.doudi.engine.referral.Reason.Standing;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static final LocalDate FIRE = LocalDate.parse("2024-03-15");
    private static final LocalDate LAST_DAY = LocalDate.parse("2024-06-14");
    private static final long PERSON = 7;

    @Test
    void eachAccidentIsAReasonOfItsOwn() {
        Household twice = with(incident("A", FIRE), incident("B", FIRE.plusDays(9)));

        assertThat(asked(twice, FIRE.plusDays(10)))
                .extracting(reason -> reason.row().day())
                .containsExactly(FIRE, FIRE.plusDays(9));
    }

    @Test
    void theSameAccidentIsTheSameReasonThoughItsDayWasCorrected() {
        Reason first = asked(with(incident("A", FIRE)), FIRE.plusDays(1)).get(0);
        Reason corrected =
                asked(with(incident("A", FIRE.minusDays(2))), FIRE.plusDays(2)).get(0);

        assertThat(corrected.sameAs(first)).isTrue();
    }

    @Test
    void anAccidentThatHasNotHappenedYetOrLongAgoIsNoReason() {
        Household household = with(incident("A", FIRE), incident("B", FIRE.plusDays(40)));

        assertThat(asked(household, FIRE.plusDays(39))).hasSize(1);
        assertThat(asked(with(incident("A", FIRE), incident("B", FIRE.plusMonths(3))), FIRE.plusMonths(3)))
                .extracting(reason -> reason.row().day())
                .containsExactly(FIRE.plusMonths(3));
    }

    @Test
    void anAccidentWhoseMonthsAreOverHasLapsed() {
        Household household = with(incident("A", FIRE));
        Reason reason = asked(household, LAST_DAY).get(0);

        Reason after = standings(household, LAST_DAY.plusDays(1), LAST_DAY).of(reason);

        assertThat(after.standing()).isEqualTo(Standing.LAPSED);
        assertThat(after.heldThrough()).isEqualTo(LAST_DAY);
    }

    @Test
    void anAccidentThatItsSenderTookBackIsGone() {
        Reason reason = asked(with(incident("A", FIRE)), LAST_DAY).get(0);

        assertThat(standings(with(), LAST_DAY.plusDays(1), LAST_DAY).of(reason).standing())
                .isEqualTo(Standing.GONE);
    }

    @Test
    void whileItsFeedIsMissingNothingIsGoneAndAWindowThatRanOutMeanwhileHasLapsed() {
        Household known = with(incident("A", FIRE));
        Reason reason = asked(known, LAST_DAY).get(0);
        Household late = missing("incidents");

        Reason waiting = standings(late, LAST_DAY.plusDays(1), LAST_DAY).of(reason);
        assertThat(waiting.standing()).isEqualTo(Standing.UNCONFIRMED);
        assertThat(standings(known, LAST_DAY.plusDays(30), LAST_DAY.plusDays(29))
                        .of(waiting)
                        .standing())
                .isEqualTo(Standing.LAPSED);
        assertThat(standings(with(), LAST_DAY.plusDays(30), LAST_DAY.plusDays(29))
                        .of(waiting)
                        .standing())
                .isEqualTo(Standing.GONE);
    }

    @Test
    void whatHasLapsedStaysSoWhateverBecomesOfItsFeed() {
        Household household = with(incident("A", FIRE));
        Reason lapsed = standings(household, LAST_DAY.plusDays(1), LAST_DAY)
                .of(asked(household, LAST_DAY).get(0));

        assertThat(standings(missing("incidents"), LAST_DAY.plusDays(2), LAST_DAY)
                        .of(lapsed))
                .isEqualTo(lapsed);
    }

    @Test
    void aSumThatFellBecauseABillGrewOldHasLapsedAndOneThatWasCorrectedIsGone() {
        Household household = withBills(LocalDate.parse("2023-06-15"), LocalDate.parse("2024-05-01"));
        Reason spending = reason("W-SPENDING");

        assertThat(standings(household, LocalDate.parse("2024-06-15"), LAST_DAY)
                        .of(spending)
                        .standing())
                .isEqualTo(Standing.LAPSED);
        assertThat(standings(withBills(LocalDate.parse("2024-05-01")), LocalDate.parse("2024-06-15"), LAST_DAY)
                        .of(spending)
                        .standing())
                .isEqualTo(Standing.GONE);
    }

    @Test
    void aMissedVisitIsGoneOnceMadeAndLapsesWithItsMonth() {
        assertThat(standings(with(), LocalDate.parse("2024-06-29"), LocalDate.parse("2024-06-25"))
                        .of(reason("W-UNVISITED"))
                        .standing())
                .isEqualTo(Standing.GONE);
        assertThat(standings(with(), LocalDate.parse("2024-07-01"), LocalDate.parse("2024-06-30"))
                        .of(reason("W-UNVISITED"))
                        .standing())
                .isEqualTo(Standing.LAPSED);
    }

    @Test
    void whoWasReleasedIsNoLongerInCustodyAndASecondTimeIsAnotherReason() {
        Spell first = new Spell("看守所", FIRE, FIRE.plusDays(20), 1);
        Spell second = new Spell("看守所", FIRE.plusDays(50), null, 1);
        Household released = household(List.of(), List.of(), List.of(first), Set.of());
        Household again = household(List.of(), List.of(), List.of(first, second), Set.of());
        Reason reason = Ask.from(ask("W-CUSTODY"), released, night(FIRE.plusDays(1)))
                .reasons()
                .get(0);

        assertThat(standings(released, FIRE.plusDays(20), FIRE.plusDays(19))
                        .of(reason)
                        .standing())
                .isEqualTo(Standing.GONE);
        assertThat(Ask.from(ask("W-CUSTODY"), again, night(FIRE.plusDays(51))).reasons())
                .singleElement()
                .matches(one -> !one.sameAs(reason));
    }

    @Test
    void anOutcomeWithoutAWindowIsGoneWhenItIsNotAskedForAgain() {
        assertThat(standings(with(), LAST_DAY.plusDays(1), LAST_DAY)
                        .of(reason("LAYER"))
                        .standing())
                .isEqualTo(Standing.GONE);
    }

    private static List<Reason> asked(Household household, LocalDate on) {
        return Ask.from(ask("W-INCIDENT"), household, night(on)).reasons();
    }

    private static Outcome ask(String code) {
        return new Outcome(
                Outcome.Kind.REFERRAL,
                "AID",
                null,
                Severity.ORANGE,
                null,
                Outcome.Status.PROPOSED,
                new TreeSet<>(),
                "rule",
                List.of(new Outcome.Cause(code, PERSON, Severity.ORANGE)));
    }

    private static Reason reason(String code) {
        return Reason.holding(code, null, null, Severity.ORANGE, Collections.emptySortedSet(), 1);
    }

    private static Standings standings(Household household, LocalDate on, LocalDate previous) {
        return new Standings(new TownRules(), household, on, previous);
    }

    private static ReferralNight night(LocalDate on) {
        return new ReferralNight(1, on, java.time.Instant.EPOCH, "pack", new TownRules());
    }

    private static Incident incident(String number, LocalDate day) {
        return new Incident(number, "火灾", day, null, 1);
    }

    private static Household with(Incident... incidents) {
        return household(List.of(incidents), List.of(), List.of(), Set.of());
    }

    private static Household withBills(LocalDate... days) {
        List<MedicalBill> bills = java.util.Arrays.stream(days)
                .map(day -> new MedicalBill(day, BigDecimal.TEN, false, 1))
                .toList();
        return household(List.of(), bills, List.of(), Set.of());
    }

    private static Household missing(String feed) {
        return household(List.of(), List.of(), List.of(), Set.of(feed));
    }

    private static Household household(
            List<Incident> incidents, List<MedicalBill> bills, List<Spell> custody, Set<String> missing) {
        Member member = new Member(
                PERSON,
                LocalDate.parse("1980-01-01"),
                "户主",
                null,
                null,
                1,
                List.of(),
                bills,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                incidents,
                List.of(),
                custody,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Household(
                "H1",
                new Place("990102", "990102001", null, "urban"),
                null,
                List.of(member),
                List.of(),
                List.of(),
                null,
                missing,
                false);
    }

    /** Rules of an invented town. */
    private static final class TownRules implements ReferralRules {

        @Override
        public Optional<Program> program(String code) {
            return Optional.empty();
        }

        @Override
        public List<Program> programs() {
            return List.of();
        }

        @Override
        public DueDates calendar() {
            return LocalDate::plusDays;
        }

        @Override
        public Told told(Program program, Reason reason, Decision decision) {
            return new Told("", "", "");
        }

        @Override
        public Set<String> feedsOf(String outcomeCode) {
            return Set.of("W-INCIDENT".equals(outcomeCode) ? "incidents" : "income");
        }

        @Override
        public Optional<RaisingWindow> window(String outcomeCode) {
            return switch (outcomeCode) {
                case "W-INCIDENT" -> window(Feed.INCIDENTS, true, Counted.ROLLING, 3);
                case "W-SPENDING" -> window(Feed.MEDICAL, false, Counted.ROLLING, 12);
                case "W-CUSTODY" -> window(Feed.CUSTODY, true, Counted.WHILE_HOLDING, 0);
                case "W-UNVISITED" -> window(null, false, Counted.CALENDAR_MONTH, 0);
                default -> Optional.empty();
            };
        }

        private static Optional<RaisingWindow> window(Feed feed, boolean eachRow, Counted counted, int months) {
            return Optional.of(new RaisingWindow(
                    new ReasonGround("", feed, eachRow, Set.of(), "", counted), months, ChronoUnit.MONTHS));
        }

        @Override
        public List<Ceiling> ceilings(String program, Place place) {
            return List.of();
        }

        @Override
        public String city() {
            return "990100";
        }
    }
}

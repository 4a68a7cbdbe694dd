package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Vehicle;
import org.junit.jupiter.api.Test;

class DeciderTest {

    @Test
    void aHouseholdHasTheFirstLayerThatFits() {
        Decision decision = Willow.decide(Willow.household(Set.of(), Willow.old()), Willow.DAY);

        assertThat(codes(decision)).contains("CARE").doesNotContain("FLOOR", "OLD", "B-FLOOR", "APPLY");
    }

    @Test
    void aStageSeesWhatTheStagesBeforeConcluded() {
        Decision decision = Willow.decide(Willow.household(Set.of(), Willow.young(), Willow.old()), Willow.DAY);

        assertThat(codes(decision)).containsExactly("B-FLOOR", "B-OLD", "FLOOR", "LATER", "OLD", "APPLY");
    }

    @Test
    void theHighestRateCountsAndTheAmountIsRoundedOnce() {
        Decision decision = Willow.decide(
                Willow.household(
                        Set.of(),
                        Willow.old(),
                        Willow.member(
                                1,
                                LocalDate.of(1990, 1, 1),
                                List.of(Willow.wage("1000", LocalDate.of(2023, 6, 1), LocalDate.of(2024, 5, 31))),
                                List.of())),
                Willow.DAY);

        // 1000 / 12 / 2 = 41.67; (600 - 41.67) * 2 + 0.10 * 600
        assertThat(outcome(decision, "B-FLOOR").amount()).isEqualByComparingTo("1176.66");
    }

    @Test
    void anAmountMayRestOnTheFigureOfLastYearsEnd() {
        Decision decision = Willow.decide(Willow.household(Set.of(), Willow.young(), Willow.old()), Willow.DAY);

        assertThat(outcome(decision, "B-OLD").amount()).isEqualByComparingTo("500");
        assertThat(outcome(decision, "B-OLD").person()).isEqualTo(2L);
    }

    @Test
    void missingIncomeProposesNothingFromIncome() {
        Decision decision = Willow.decide(Willow.household(Set.of("income"), Willow.young()), Willow.DAY);

        assertThat(codes(decision)).containsExactly("LATER");
        assertThat(reading(decision, "income.below").result()).isEqualTo(TestResult.UNKNOWN);
        assertThat(reading(decision, "income.below").missing()).containsExactly("income");
    }

    @Test
    void aMissingPropertyFeedLeavesTheProposalPendingAndSoWhatFollowsFromIt() {
        Decision decision = Willow.decide(Willow.household(Set.of("vehicles"), Willow.young()), Willow.DAY);

        for (String code : List.of("FLOOR", "B-FLOOR", "APPLY")) {
            assertThat(outcome(decision, code).status()).isEqualTo(Outcome.Status.PENDING_DATA);
            assertThat(outcome(decision, code).missing()).containsExactly("vehicles");
        }
    }

    @Test
    void aReferralIsPendingForEveryReasonItRestsOn() {
        Decision decision =
                Willow.decide(Willow.household(Set.of("vehicles", "assistance", "deaths"), Willow.young()), Willow.DAY);

        assertThat(outcome(decision, "APPLY").missing()).containsExactly("assistance", "deaths", "vehicles");
        assertThat(outcome(decision, "FLOOR").missing()).containsExactly("deaths", "vehicles");
    }

    @Test
    void reasonsOfOneProgramUniteInOneReferralOfTheHousehold() {
        Outcome referral =
                outcome(Willow.decide(Willow.household(Set.of(), Willow.young(), Willow.old()), Willow.DAY), "APPLY");

        assertThat(referral.person()).isNull();
        assertThat(referral.causes())
                .containsExactly(new Outcome.Cause("B-OLD", 2L, null), new Outcome.Cause("FLOOR", null, null));
    }

    @Test
    void aVehicleWithoutAValueLeavesThePartOpenUnlessAnotherSettlesIt() {
        Vehicle unvalued = vehicle("A", "轿车", null);
        Vehicle dear = vehicle("B", "轿车", new BigDecimal("80000.01"));

        assertThat(outcome(withVehicles(unvalued), "FLOOR").missing()).containsExactly("vehicles");
        assertThat(codes(withVehicles(unvalued, dear))).doesNotContain("FLOOR");
        assertThat(outcome(withVehicles(vehicle("C", "代步车", null)), "FLOOR").status())
                .isEqualTo(Outcome.Status.PROPOSED);
    }

    @Test
    void aFigureNotYetInForceProposesNothingAndIsNamed() {
        Decision decision = Willow.decide(Willow.household(Set.of(), Willow.young()), LocalDate.of(2024, 2, 29));

        assertThat(codes(decision)).doesNotContain("LATER");
        assertThat(reading(decision, "later.figure").missing()).containsExactly("parameter:floor.later");
    }

    @Test
    void aBadRowAboutTheHouseholdIsWaitedForByRulesThatAskForNone() {
        Household named = new Household(
                "H1", Willow.EAST, null, List.of(Willow.young()), List.of(), List.of(), null, Set.of(), true);

        assertThat(outcome(Willow.decide(named, Willow.DAY), "FLOOR").missing())
                .containsExactly("households:quarantine");
    }

    @Test
    void nobodyCountsAndNothingIsProposedOfThem() {
        Decision decision = Willow.decide(Willow.household(Set.of()), Willow.DAY);

        assertThat(codes(decision)).isEmpty();
    }

    @Test
    void theNextLookIsTheFirstDayOnWhichTheAnswerMayDiffer() {
        assertThat(Willow.decide(Willow.household(Set.of(), Willow.young()), Willow.DAY)
                        .nextLook())
                .isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(Willow.decide(
                                Willow.household(
                                        Set.of(), Willow.member(1, LocalDate.of(1990, 6, 20), List.of(), List.of())),
                                Willow.DAY)
                        .nextLook())
                .isEqualTo(LocalDate.of(2024, 6, 20));
    }

    @Test
    void aRuleThatBreaksSetsTheHouseholdAsideAndTheNightGoesOn() {
        Policy broken =
                Willow.policy().trying(List.of(new Figures.Trial("age.old", "000000", "any", new BigDecimal("60.5"))));
        try (Decider decider = broken.decider()) {
            assertThatThrownBy(() -> decider.decide(Willow.household(Set.of(), Willow.young()), Willow.DAY))
                    .isInstanceOfSatisfying(RuleFailed.class, failed -> {
                        assertThat(failed.household()).isEqualTo("H1");
                        assertThat(failed.rule()).isEqualTo("definitions");
                    });
            assertThat(decider.decide(Willow.household(Set.of()), Willow.DAY).outcomes())
                    .isEmpty();
        }
    }

    @Test
    void rulesThatFireWithoutEndAreStopped() {
        String manifest = new String(Willow.pack().files().get("pack.yaml"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("firing_cap: 100", "firing_cap: 2");
        Policy capped =
                PolicyPack.of(Willow.with(Map.of("pack.yaml", manifest))).compile();
        try (Decider decider = capped.decider()) {
            assertThatThrownBy(
                            () -> decider.decide(Willow.household(Set.of(), Willow.young(), Willow.old()), Willow.DAY))
                    .isInstanceOf(RuleFailed.class);
        }
    }

    @Test
    void aTestOfMembersMayAskWhatTheirHouseholdHas() {
        String tests = new String(Willow.pack().files().get("definitions/tests.csv"))
                + "member.driven,家有贵车,A dear car at home,member,dearest_vehicle,>,vehicle.most,vehicles,unknown,yuan,柳市\n";
        Vehicle dear = vehicle("A", "小型", new BigDecimal("900000"));
        Household driven = Willow.household(
                Set.of(), Willow.young(), Willow.member(2, LocalDate.of(1950, 1, 1), List.of(), List.of(dear)));
        Household walking = Willow.household(Set.of(), Willow.young(), Willow.old());
        try (Decider decider = PolicyPack.of(Willow.with(Map.of("definitions/tests.csv", tests)))
                .compile()
                .decider()) {
            assertThat(memberDriven(decider.decide(walking, Willow.DAY)).result())
                    .isEqualTo(TestResult.FAIL);
            assertThat(memberDriven(decider.decide(driven, Willow.DAY)).result())
                    .isEqualTo(TestResult.PASS);
            assertThat(memberDriven(decider.decide(driven, Willow.DAY)).sources())
                    .containsExactly(dear.source());
            assertThat(memberDriven(decider.decide(walking, Willow.DAY)).result())
                    .isEqualTo(TestResult.FAIL);
        }
    }

    private static Reading memberDriven(Decision decision) {
        return decision.readings().stream()
                .filter(reading -> reading.test().equals("member.driven")
                        && reading.person().equals(Willow.young().person()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void manyThreadsDecideAsOne() throws Exception {
        Household household = Willow.household(Set.of("deaths"), Willow.young(), Willow.old());
        Decision alone = Willow.decide(household, Willow.DAY);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Decision> work = () -> Willow.decide(household, Willow.DAY);
            for (Future<Decision> future :
                    threads.invokeAll(Stream.generate(() -> work).limit(40).toList())) {
                assertThat(future.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Decision withVehicles(Vehicle... vehicles) {
        return Willow.decide(
                Willow.household(Set.of(), Willow.member(1, LocalDate.of(1990, 1, 1), List.of(), List.of(vehicles))),
                Willow.DAY);
    }

    private static Vehicle vehicle(String plate, String kind, BigDecimal value) {
        return new Vehicle(plate, kind, "在用", value, LocalDate.of(2020, 1, 1), 5);
    }

    private static List<String> codes(Decision decision) {
        return decision.outcomes().stream().map(Outcome::code).toList();
    }

    private static Outcome outcome(Decision decision, String code) {
        return decision.outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Reading reading(Decision decision, String test) {
        return decision.readings().stream()
                .filter(reading -> reading.test().equals(test))
                .findFirst()
                .orElseThrow();
    }
}

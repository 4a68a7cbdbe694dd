package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.FormerMember;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.UnlistedPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Willow warns of poverty, of age, of the dead and of those who are paid and listed nowhere. */
class WarningsTest {

    private static final String TESTS = new String(Willow.pack().files().get("definitions/tests.csv")) + """
            income.far_below,远低于标准,Far below the floor,household,pc,<,0.5 * floor,income,unknown,yuan/person/month,柳市
            income.nought,没有收入,No income,household,pc,=,0,income,unknown,yuan/person/month,柳市
            person.listed,在册,Listed,member,listed,=,1,households,known,flag,柳市
            person.dead,已故,Dead,member,months_since_death,>=,0,deaths,known,months,柳市
            person.unlisted,不在册,Listed nowhere,member,unlisted,=,1,households,unknown,flag,柳市
            person.paid,在领,Paid,member,payments_here,>,0,assistance,known,count,柳市
            """;

    private static Decider decider;

    @BeforeAll
    static void willowThatWarns() {
        decider = PolicyPack.of(Willow.with(Map.of(
                        "pack.yaml",
                        """
                        name: willow
                        title: {zh: 柳镇, en: Willow}
                        area: "990100"
                        stages: [definitions, definitions/rates, layers, layers/persons, benefits, warnings, referrals]
                        exclusive: [CARE, FLOOR]
                        """,
                        "definitions/tests.csv",
                        TESTS,
                        "warnings/warnings.drl",
                        """
                        rule "穷" when $it : HouseholdProfile(passes("income.below")) then $it.warn("W-POOR", "yellow"); end
                        rule "很穷" when $it : HouseholdProfile(passes("income.far_below"), has("FLOOR"))
                        then $it.warn("W-POOR", "red"); end
                        rule "无着" when $it : HouseholdProfile(passes("income.nought")) then $it.warn("W-POOR", "orange"); end
                        rule "待层" when $it : HouseholdProfile(pending("FLOOR")) then $it.warnWithMissing("W-DATA", "yellow"); end
                        rule "待册" when $it : HouseholdProfile(unknown("household.unspoiled"))
                        then $it.warnWithMissing("W-DATA", "yellow"); end
                        rule "待数" when $it : HouseholdProfile(lacksFigure("later.figure"))
                        then $it.warnWithMissing("W-DATA", "yellow"); end
                        rule "老" when $it : MemberProfile(passes("member.old")) then $it.warn("W-OLD", "orange"); end
                        rule "故" when $it : PersonProfile(passes("person.dead")) then $it.warn("W-DEAD", "orange"); end
                        rule "家有故" when $it : PersonProfile(passes("person.dead"), passes("person.listed"))
                        then $it.warnHousehold("W-GRIEF", "yellow"); end
                        rule "不在册" when $it : PersonProfile(passes("person.unlisted"), passes("person.paid"))
                        then $it.warn("W-STRANGER", "red"); end
                        """,
                        "referrals/warnings.drl",
                        """
                        rule "申请 红" when $it : HouseholdProfile(hasAt("W-POOR", "red")) then $it.refer("APPLY"); end
                        rule "申请 待数" when $it : HouseholdProfile(has("W-DATA")) then $it.refer("APPLY"); end
                        rule "申请 故" when $it : PersonProfile(has("W-DEAD")) then $it.refer("APPLY"); end
                        """)))
                .compile()
                .decider();
    }

    @AfterAll
    static void close() {
        decider.close();
    }

    @Test
    void ofOneWarningTheMostSevereStays() {
        Outcome warning = outcome(decide(Willow.household(Set.of(), Willow.young())), "W-POOR");

        assertThat(warning.severity()).isEqualTo(Outcome.Severity.RED);
        assertThat(warning.rule()).isEqualTo("很穷");
        assertThat(warning.kind()).isEqualTo(Outcome.Kind.WARNING);
    }

    @Test
    void aWarningStandsOnWhatIsKnownThoughTheLayerThatItAsksForIsPending() {
        Decision decision = decide(Willow.household(Set.of("vehicles"), Willow.young()));

        assertThat(outcome(decision, "FLOOR").status()).isEqualTo(Outcome.Status.PENDING_DATA);
        assertThat(outcome(decision, "W-POOR").status()).isEqualTo(Outcome.Status.PROPOSED);
        assertThat(outcome(decision, "W-POOR").missing()).isEmpty();
    }

    @Test
    void aWarningOfMissingDataNamesAllThatItsRulesWaitFor() {
        Household spoiled = new Household(
                "H1", Willow.EAST, null, List.of(Willow.young()), List.of(), List.of(), null, Set.of("vehicles"), true);

        assertThat(outcome(decide(spoiled), "W-DATA").missing()).containsExactly("households:quarantine", "vehicles");
        assertThat(outcome(decide(Willow.household(Set.of(), Willow.young()), LocalDate.of(2024, 2, 29)), "W-DATA")
                        .missing())
                .containsExactly("parameter:floor.later");
    }

    @Test
    void rulesAboutAnybodySpeakOfThoseWhoDoNotCountAndRulesAboutMembersDoNot() {
        Decision decision = decide(Willow.household(Set.of(), Willow.young(), dead(Willow.old())));

        assertThat(outcome(decision, "W-DEAD").person()).isEqualTo(2L);
        assertThat(codes(decision)).doesNotContain("W-OLD");
    }

    @Test
    void whoLeftAndWhoIsPaidAndListedNowhereIsSpokenOfToo() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        Aid floor = new Aid("floor", "H1", YearMonth.of(2024, 1), null, BigDecimal.TEN, null, 4);
        Decision decision = decide(new Household(
                "H1",
                Willow.EAST,
                null,
                List.of(Willow.young()),
                List.of(new FormerMember(8, LocalDate.of(1950, 1, 1), day, List.of(new Death(day, "甲", 3)))),
                List.of(new UnlistedPerson(9, List.of(floor), List.of())),
                null,
                Set.of(),
                false));

        assertThat(outcome(decision, "W-DEAD").person()).isEqualTo(8L);
        assertThat(outcome(decision, "W-STRANGER").person()).isEqualTo(9L);
        assertThat(codes(decision)).doesNotContain("W-GRIEF");
    }

    @Test
    void oneWhoLeftAndIsStillPaidIsOnePerson() {
        Aid floor = new Aid("floor", "H1", YearMonth.of(2024, 1), null, BigDecimal.TEN, null, 4);
        Decision decision = decide(new Household(
                "H1",
                Willow.EAST,
                null,
                List.of(),
                List.of(new FormerMember(8, LocalDate.of(1950, 1, 1), LocalDate.of(2024, 5, 1), List.of())),
                List.of(new UnlistedPerson(8, List.of(floor), List.of())),
                null,
                Set.of(),
                false));

        assertThat(codes(decision)).containsExactly("W-STRANGER");
        assertThat(decision.readings())
                .filteredOn(reading -> Long.valueOf(8).equals(reading.person()))
                .extracting(Reading::test)
                .containsExactly("person.unlisted", "person.paid");
    }

    @Test
    void aPersonMayGiveRiseToAWarningOfTheHousehold() {
        Decision decision = decide(Willow.household(Set.of(), Willow.young(), dead(Willow.old())));

        assertThat(outcome(decision, "W-GRIEF").person()).isNull();
    }

    @Test
    void aReferralIsAsUrgentAsTheMostUrgentOfItsCauses() {
        Outcome referral =
                outcome(decide(Willow.household(Set.of("vehicles"), Willow.young(), dead(Willow.old()))), "APPLY");

        assertThat(referral.severity()).isEqualTo(Outcome.Severity.RED);
        assertThat(referral.missing()).containsExactly("vehicles");
        assertThat(referral.causes())
                .containsExactly(
                        new Outcome.Cause("FLOOR", null, null),
                        new Outcome.Cause("W-DATA", null, Outcome.Severity.YELLOW),
                        new Outcome.Cause("W-DEAD", 2L, Outcome.Severity.ORANGE),
                        new Outcome.Cause("W-POOR", null, Outcome.Severity.RED));
    }

    @Test
    void whatOnlyWarningsAskAboutIsOnRecordWhereOneCameOfIt() {
        Member earning = Willow.member(
                1,
                LocalDate.of(1990, 1, 1),
                List.of(Willow.wage("4800", LocalDate.of(2023, 6, 1), LocalDate.of(2024, 5, 31))),
                List.of());

        assertThat(tests(decide(Willow.household(Set.of(), Willow.young()))))
                .contains("income.below", "income.far_below", "paid.nobody");
        assertThat(tests(decide(Willow.household(Set.of(), earning))))
                .contains("income.below", "paid.nobody")
                .doesNotContain("income.far_below", "income.nought");
    }

    private static Member dead(Member member) {
        return new Member(
                member.person(),
                member.born(),
                "父母",
                null,
                null,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Death(LocalDate.of(2024, 5, 1), "甲", 3)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Decision decide(Household household) {
        return decide(household, Willow.DAY);
    }

    private static Decision decide(Household household, LocalDate on) {
        return decider.decide(household, on);
    }

    private static List<String> codes(Decision decision) {
        return decision.outcomes().stream().map(Outcome::code).toList();
    }

    private static List<String> tests(Decision decision) {
        return decision.readings().stream().map(Reading::test).distinct().toList();
    }

    private static Outcome outcome(Decision decision, String code) {
        return decision.outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

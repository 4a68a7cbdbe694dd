package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Willow watches three things: its standard against a figure, a share of its sums, and that nothing is left over. */
class CityDeciderTest {

    private static Policy policy;

    @BeforeAll
    static void willowWithIndicators() {
        policy = PolicyPack.of(Willow.with(Map.of(
                        "pack.yaml",
                        """
                        name: willow
                        title: {zh: 柳镇, en: Willow}
                        area: "990100"
                        stages: [definitions, definitions/rates, layers, layers/persons, benefits, referrals]
                        city_stages: [city]
                        exclusive: [CARE, FLOOR]
                        """,
                        "definitions/measures.csv",
                        """
                        code,title_zh,title_en,part,whole,feeds,unit,basis
                        标准之比,标准之比,Ratio,rural:floor,urban:floor,,ratio,柳市
                        见面,见面,Seen,tally:seen,tally:all,leads,ratio,柳市
                        剩余,剩余,Left,tally:left,,leads,count,柳市
                        """,
                        "referrals/seen.drl",
                        """
                        rule "数人" when $it : MemberProfile(notFails("household.counted")) then $it.tally("all"); end
                        rule "数见过的人" when $it : MemberProfile(passes("member.old")) then $it.tally("seen"); end
                        rule "数剩下的人" when $it : MemberProfile(fails("member.old")) then $it.tally("left"); end
                        """,
                        "city/city.drl",
                        """
                        rule "比" @title("城乡之比") @title_en("Ratio") @basis("柳市")
                        when $it : AreaProfile(within("county"), reaches("标准之比", "share.old"))
                        then $it.indicate("I-RATIO", "always"); end
                        rule "见" when $it : AreaProfile(within("city"), reaches("见面", "share.ill"), nothing("剩余"))
                        then $it.indicate("I-SEEN", "06-30"); end
                        """)))
                .compile();
    }

    @Test
    void aRatioOfFiguresIsMetInTheCountyThatHasThem() {
        assertThat(ask("990102", null, Map.of(), Set.of(), "2024-06-15"))
                .extracting(Indicator::code, Indicator::state, Indicator::value, Indicator::due)
                .containsExactly(tuple("I-RATIO", IndicatorState.MET, new BigDecimal("0.6667"), null));
    }

    @Test
    void aFigureNotInForceIsNamedAndTheIndicatorIsUnknown() {
        Indicator ratio = ask("990102", null, Map.of(), Set.of(), "2019-06-15").get(0);

        assertThat(ratio.state()).isEqualTo(IndicatorState.UNKNOWN);
        assertThat(ratio.value()).isNull();
        assertThat(ratio.missing()).containsExactly("parameter:floor");
    }

    @Test
    void everyFigureBehindAValueIsToldWithItsStatusAndFirstDay() {
        assertThat(ask("990102", null, Map.of(), Set.of(), "2024-06-15").get(0).grounds())
                .extracting(Indicator.Ground::what, Indicator.Ground::status, Indicator.Ground::from)
                .containsExactly(
                        tuple("rural:floor", FigureStatus.ANALOGUE, LocalDate.parse("2024-01-01")),
                        tuple("urban:floor", FigureStatus.ADOPTED, LocalDate.parse("2024-01-01")),
                        tuple("share.old", FigureStatus.ADOPTED, LocalDate.parse("2000-01-01")));
    }

    @Test
    void aShareIsOpenUntilItsDayComesAndNotMetFromThenOn() {
        Map<String, BigDecimal> counts = Map.of("tally:all", BigDecimal.TEN, "tally:seen", BigDecimal.ONE);

        assertThat(seen(counts, Set.of(), "2024-06-29")).isEqualTo(IndicatorState.OPEN);
        assertThat(seen(counts, Set.of(), "2024-06-30")).isEqualTo(IndicatorState.NOT_MET);
        assertThat(seen(counts, Set.of(), "2024-12-01")).isEqualTo(IndicatorState.NOT_MET);
    }

    @Test
    void whatReachesItsTargetIsNotMetWhileSomethingIsLeftOver() {
        Map<String, BigDecimal> all = Map.of("tally:all", BigDecimal.ONE, "tally:seen", BigDecimal.ONE);

        assertThat(seen(all, Set.of(), "2024-07-01")).isEqualTo(IndicatorState.MET);
        assertThat(seen(
                        Map.of("tally:all", BigDecimal.ONE, "tally:seen", BigDecimal.ONE, "tally:left", BigDecimal.ONE),
                        Set.of(),
                        "2024-07-01"))
                .isEqualTo(IndicatorState.NOT_MET);
    }

    @Test
    void withoutItsFeedOrAnythingToTakeAShareOfItIsUnknown() {
        Map<String, BigDecimal> few = Map.of("tally:all", BigDecimal.TEN);

        assertThat(seen(few, Set.of("leads"), "2024-07-01")).isEqualTo(IndicatorState.UNKNOWN);
        assertThat(seen(Map.of(), Set.of(), "2024-07-01")).isEqualTo(IndicatorState.UNKNOWN);
    }

    @Test
    void onlyAreasThatSomeRuleSpeaksOfAreAsked() {
        try (CityDecider decider = policy.cityDecider()) {
            assertThat(decider.areas(LocalDate.parse("2024-06-15")))
                    .extracting(area -> area.region().code(), CityDecider.Area::residence)
                    .containsExactly(tuple("990100", null), tuple("990102", null), tuple("990103", null));
        }
    }

    @Test
    void rulesOfHouseholdsCountForTheCity() {
        try (Decider decider = policy.decider()) {
            Decision decision = decider.decide(
                    Willow.household(Set.of(), Willow.old(), Willow.young(), Willow.young()), Willow.DAY);

            assertThat(decision.tallies()).isEqualTo(Map.of("all", 3, "seen", 1, "left", 2));
        }
    }

    private static IndicatorState seen(Map<String, BigDecimal> counts, Set<String> missing, String on) {
        return ask("990100", null, counts, missing, on).get(0).state();
    }

    private static List<Indicator> ask(
            String area, String residence, Map<String, BigDecimal> counts, Set<String> missing, String on) {
        try (CityDecider decider = policy.cityDecider()) {
            return decider.decide(new AreaFacts(area, residence, counts, missing, Set.of()), LocalDate.parse(on));
        }
    }
}

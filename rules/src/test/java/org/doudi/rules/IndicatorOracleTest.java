package org.doudi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.doudi.engine.policy.AreaFacts;
import org.doudi.engine.policy.CityDecider;
import org.doudi.engine.policy.Figures;
import org.doudi.engine.policy.Indicator;
import org.doudi.engine.policy.IndicatorState;
import org.doudi.engine.policy.Policy;
import org.junit.jupiter.api.Test;

/** The city's indicators a second time, in whole numbers and without rules, on areas drawn about their targets. */
class IndicatorOracleTest {

    private static final int AREAS = 2000;
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 30);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    private final Policy policy = Packs.compiled(Path.of("changchun"));

    /** A share that has to reach so many hundredths. */
    private record Share(String code, String area, List<String> part, List<String> whole, int hundredths) {}

    /** A count that has to reach a number, or exceed it. */
    private record Count(String code, String area, String count, int target, boolean above) {}

    private static final List<Share> SHARES = List.of(
            new Share(
                    "I-MEALS-URBAN",
                    "220102",
                    List.of("communities_with:street:meals"),
                    List.of("communities:street"),
                    90),
            new Share(
                    "I-MEALS-OTHER",
                    "220184",
                    List.of("communities_with:street:meals"),
                    List.of("communities:street"),
                    50),
            new Share(
                    "I-RATED",
                    "220100",
                    List.of("facilities:township_home:1-2", "facilities:county_home:2-3"),
                    List.of("facilities:township_home", "facilities:county_home"),
                    60),
            new Share(
                    "I-TOWN-CENTRES",
                    "220100",
                    List.of("townships_with:town:town_centre"),
                    List.of("townships:town"),
                    40));

    private static final List<Count> COUNTS = List.of(
            new Count("I-MEALS-STREET", "220102001", "facilities:meals", 2, false),
            new Count("I-MEALS-TOWN", "220182100", "facilities:meals", 1, false),
            new Count("I-CENTRES", "220100", "facilities:centre", 30, false),
            new Count("I-DEMENTIA-BEDS", "220100", "new_places:dementia_beds", 200, false),
            new Count("I-PROJECTS", "220100", "resources:project", 100, false),
            new Count("I-PROJECT-PEOPLE", "220100", "served:project", 30000, false),
            new Count("I-FUNDS", "220100", "resources:fund", 100, false),
            new Count("I-FUND-PEOPLE", "220100", "served:fund", 10000, true));

    @Test
    void ratiosOfStandardsAreComparedToTheLastFen() {
        Random random = new Random(20240615);
        for (int i = 0; i < AREAS; i++) {
            int urbanFen = 40_000 + random.nextInt(60_000);
            int ruralFen = urbanFen * 8 / 10 + random.nextInt(5) - 2;
            Policy trying = policy.trying(List.of(
                    new Figures.Trial("dibao.standard", "220112", "urban", fen(urbanFen)),
                    new Figures.Trial("dibao.standard", "220112", "rural", fen(ruralFen))));

            Indicator ratio = ask(trying, "220112", Map.of(), BEFORE).get("I-RATIO");

            boolean met = 10L * ruralFen >= 8L * urbanFen;
            assertThat(ratio.state()).isEqualTo(met ? IndicatorState.MET : IndicatorState.NOT_MET);
            assertThat(ratio.value()).isEqualTo(fourDecimals(ruralFen, urbanFen));
        }
    }

    @Test
    void sharesAreComparedExactlyAndShownWithFourDecimals() {
        Random random = new Random(7);
        for (Share share : SHARES) {
            for (int i = 0; i < AREAS / SHARES.size(); i++) {
                Map<String, BigDecimal> counts = new HashMap<>();
                long whole = draw(random, share.whole(), 1 + random.nextInt(3000), counts);
                long around = whole * share.hundredths() / 100 + random.nextInt(3) - 1;
                long part = draw(random, share.part(), (int) Math.max(0, Math.min(whole, around)), counts);

                boolean met = part * 100 >= whole * share.hundredths();
                agrees(share.code(), share.area(), counts, met, fourDecimals(part, whole));
            }
        }
    }

    @Test
    void countsAreComparedWithTheirTargets() {
        for (Count count : COUNTS) {
            for (int value = Math.max(0, count.target() - 3); value <= count.target() + 3; value++) {
                Map<String, BigDecimal> counts = Map.of(count.count(), BigDecimal.valueOf(value));

                boolean met = count.above() ? value > count.target() : value >= count.target();
                agrees(
                        count.code(),
                        count.area(),
                        counts,
                        met,
                        BigDecimal.valueOf(value).setScale(4));
            }
        }
    }

    private void agrees(String code, String area, Map<String, BigDecimal> counts, boolean met, BigDecimal value) {
        Indicator open = ask(policy, area, counts, BEFORE).get(code);
        Indicator late = ask(policy, area, counts, LAST_DAY).get(code);

        assertThat(open.value()).as("%s %s", code, counts).isEqualTo(value);
        assertThat(open.state()).as("%s %s", code, counts).isEqualTo(met ? IndicatorState.MET : IndicatorState.OPEN);
        assertThat(late.state()).as("%s %s", code, counts).isEqualTo(met ? IndicatorState.MET : IndicatorState.NOT_MET);
    }

    /** Divides a sum among terms. */
    private static long draw(Random random, List<String> terms, int sum, Map<String, BigDecimal> into) {
        int left = sum;
        for (int i = 0; i < terms.size(); i++) {
            int some = i == terms.size() - 1 ? left : random.nextInt(left + 1);
            into.put(terms.get(i), BigDecimal.valueOf(some));
            left -= some;
        }
        return sum;
    }

    /** Half up, by whole numbers. */
    private static BigDecimal fourDecimals(long part, long whole) {
        return new BigDecimal(BigInteger.valueOf((part * 20_000 + whole) / (2 * whole)), 4);
    }

    private static BigDecimal fen(int fen) {
        return new BigDecimal(BigInteger.valueOf(fen), 2);
    }

    private static Map<String, Indicator> ask(
            Policy policy, String area, Map<String, BigDecimal> counts, LocalDate on) {
        try (CityDecider decider = policy.cityDecider()) {
            Map<String, Indicator> byCode = new HashMap<>();
            decider.decide(new AreaFacts(area, null, counts, Set.of(), Set.of()), on)
                    .forEach(indicator -> byCode.put(indicator.code(), indicator));
            return byCode;
        }
    }
}

package org.doudi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.doudi.engine.policy.AreaFacts;
import org.doudi.engine.policy.CityDecider;
import org.doudi.engine.policy.Policy;
import org.doudi.rules.Packs;

/** The city's indicators over counts drawn by chance, in every area, stand as the page says. */
class IndicatorsTest {

    private static final Comparator<PlainIndicators.Standing> BY_CODE =
            Comparator.comparing(PlainIndicators.Standing::code);

    @Property(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void indicatorsStandAsThePageSays(@ForAll Random random) {
        Policy policy = Packs.compiled(Path.of("changchun"));
        Dice dice = new Dice(random);
        LocalDate on = dice.once(3)
                ? dice.one(LocalDate.of(2024 + dice.below(2), 12, 31), LocalDate.of(2024, 6, 29 + dice.below(2)))
                : day(dice);
        try (CityDecider decider = policy.cityDecider()) {
            for (CityDecider.Area area : decider.areas(on)) {
                AreaFacts facts = new AreaFacts(
                        area.region().code(), area.residence(), counts(dice), missing(dice), behind(dice));
                List<PlainIndicators.Standing> pack = decider.decide(facts, on).stream()
                        .map(PlainIndicators.Standing::of)
                        .sorted(BY_CODE)
                        .toList();
                assertThat(pack)
                        .as("%s on %s", facts, on)
                        .isEqualTo(PlainIndicators.of(facts, area.region().name(), on).stream()
                                .sorted(BY_CODE)
                                .toList());
            }
        }
    }

    private static LocalDate day(Dice dice) {
        return dice.about(LocalDate.of(2024, 1, 2).plusDays(dice.below(700)));
    }

    private static Set<String> missing(Dice dice) {
        Set<String> one = Set.of(dice.one(
                "facilities",
                "resources",
                "deaths",
                "households",
                "assessments",
                "visits",
                "assistance",
                "disability",
                "income"));
        return dice.once(2) ? one : Set.of();
    }

    private static Set<String> behind(Dice dice) {
        return dice.one(Set.of(), Set.of("visits"), Set.of("assistance"));
    }

    private static Map<String, BigDecimal> counts(Dice dice) {
        Map<String, BigDecimal> counts = new HashMap<>();
        near(counts, "facilities:meals", dice, 1, 2);
        near(counts, "facilities:centre", dice, 30);
        near(counts, "new_places:dementia_beds", dice, 200);
        near(counts, "resources:project", dice, 100);
        near(counts, "served:project", dice, 30000);
        near(counts, "resources:fund", dice, 100);
        near(counts, "served:fund", dice, 10000);
        int communities = dice.one(0, 1, 10, 7000);
        put(counts, "communities:street", communities);
        near(counts, "communities_with:street:meals", dice, communities / 2, communities * 9 / 10);
        int towns = dice.one(0, 5, 70, 6666);
        put(counts, "townships:town", towns);
        near(counts, "townships_with:town:town_centre", dice, towns * 2 / 5);
        int homes = dice.one(0, 5, 3333);
        put(counts, "facilities:township_home", homes);
        put(counts, "facilities:county_home", 10);
        near(counts, "facilities:township_home:1-2", dice, homes * 3 / 5);
        near(counts, "facilities:county_home:2-3", dice, 6);
        part(counts, "group_members", "group_members_collected", dice);
        part(counts, "visit_elders", "visit_elders_last_month", dice);
        part(counts, "dependent_elders", "dependent_elders_placed", dice);
        part(counts, "disability_entitled", "disability_paid", dice);
        put(counts, "tally:disability_unentitled", dice.one(0, 0, 1));
        part(counts, "elder_entitled", "elder_paid", dice);
        return counts;
    }

    /** All of them, or a few less. */
    private static void part(Map<String, BigDecimal> counts, String whole, String part, Dice dice) {
        int all = dice.one(0, 1, 40, 30_000);
        put(counts, "tally:" + whole, all);
        put(counts, "tally:" + part, Math.max(0, all - dice.one(0, 0, 1, 2)));
    }

    private static void near(Map<String, BigDecimal> counts, String what, Dice dice, Integer... edges) {
        put(counts, what, Math.max(0, dice.one(edges) + dice.below(3) - 1));
    }

    private static void put(Map<String, BigDecimal> counts, String what, int count) {
        counts.put(what, BigDecimal.valueOf(count));
    }
}

package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.FormerMember;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Place;
import org.doudi.engine.household.UnlistedPerson;

/** A household drawn by chance, with dates, ages and money drawn close to where the page's answers change. */
final class RandomHousehold {

    private static final List<String> FEEDS = List.of(
            "households",
            "income",
            "medical",
            "disability",
            "unemployment",
            "education",
            "vehicles",
            "properties",
            "businesses",
            "deposits",
            "deaths",
            "incidents",
            "assistance",
            "custody",
            "assessments",
            "visits",
            "children",
            "monitored",
            "elder_groups");

    private final Dice dice;
    private final LocalDate on;
    private final PlainFigures figures;
    private final Place place;

    private RandomHousehold(Dice dice) {
        this.dice = dice;
        on = day();
        String county = dice.one(dice.once(2) ? PlainFigures.CITY_PROPER : PlainFigures.OTHERS);
        place = new Place(county, county + "001", null, dice.one("urban", "rural"));
        figures = new PlainFigures(place, on);
    }

    static Situation draw(Random random) {
        RandomHousehold household = new RandomHousehold(new Dice(random));
        return new Situation(household.draw(), household.on);
    }

    /** Any day of some years, with a liking for the turns of months and years and for the day that visits are due. */
    private LocalDate day() {
        LocalDate any = LocalDate.of(dice.once(4) ? 2021 : 2024, 1, 1).plusDays(dice.below(1200));
        return switch (dice.below(8)) {
            case 0 -> any.withDayOfMonth(any.lengthOfMonth());
            case 1 -> any.withDayOfMonth(1);
            case 2 -> any.withDayOfMonth(20 + dice.below(3));
            case 3 -> dice.about(dice.one(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28)));
            case 4 ->
                dice.about(dice.one(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), LocalDate.of(2022, 1, 1)));
            default -> any;
        };
    }

    private Household draw() {
        int size = dice.once(60) ? 0 : dice.one(1, 1, 2, 2, 3, 4);
        List<RandomMember.Whereabouts> whereabouts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            whereabouts.add(dice.once(8) ? dice.one(RandomMember.Whereabouts.values()) : RandomMember.Whereabouts.HOME);
        }
        int heads = (int) whereabouts.stream()
                .filter(RandomMember.Whereabouts.HOME::equals)
                .count();
        BigDecimal year = year(Math.max(heads, 1));
        RandomMoney money = new RandomMoney(dice, on, standard(), year, Math.max(heads, 1));
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(new RandomMember(dice, on, money).draw(i + 1L, whereabouts.get(i)));
        }
        List<FormerMember> former = new ArrayList<>();
        List<UnlistedPerson> unlisted = new ArrayList<>();
        if (dice.once(8)) {
            former.add(former(size + 1L));
        }
        if (size == 0 || dice.once(15)) {
            unlisted.add(unlisted(size + former.size() + 1L));
        }
        return new Household(
                "H1",
                place,
                dice.one("无", "无履行能力", "有", null),
                members,
                former,
                unlisted,
                visitsThrough(),
                missing(),
                dice.once(20));
    }

    /** A year's counted income that brings a head's month close to a line of the page. */
    private BigDecimal year(int heads) {
        BigDecimal line = dice.one(
                standard().multiply(new BigDecimal("0.3")),
                standard(),
                standard(),
                standard().multiply(new BigDecimal("1.1")),
                standard().multiply(new BigDecimal("1.2")),
                standard().multiply(new BigDecimal("1.5")),
                disposable(),
                disposable().multiply(new BigDecimal("0.9")));
        BigDecimal year = line.multiply(BigDecimal.valueOf(12L * heads));
        return dice.near(year.setScale(2, RoundingMode.HALF_UP), 12 * heads);
    }

    private BigDecimal standard() {
        return figures.standard;
    }

    private BigDecimal disposable() {
        return figures.disposable == null ? BigDecimal.valueOf(3000) : figures.disposable;
    }

    private FormerMember former(long person) {
        List<Death> deaths = dice.rarely(
                1,
                () -> new Death(
                        dice.one(dice.about(on), dice.monthsBefore(on, 6), dice.monthsBefore(on, 2)),
                        dice.one("火化", "户籍注销"),
                        1));
        LocalDate left = dice.one(dice.monthsBefore(on, 6), dice.monthsBefore(on, 1), on);
        return new FormerMember(person, on.minusYears(70), left, dice.once(5) ? List.of() : deaths);
    }

    private UnlistedPerson unlisted(long person) {
        RandomAid aids = new RandomAid(dice, on);
        List<Death> deaths = dice.rarely(
                2, () -> new Death(dice.about(dice.one(on, on.withDayOfMonth(1), on.minusMonths(4))), "火化", 1));
        return new UnlistedPerson(person, dice.some(aids::draw), deaths);
    }

    private LocalDate visitsThrough() {
        LocalDate month = on.withDayOfMonth(1);
        return dice.one(
                null,
                on,
                on,
                on.plusDays(10),
                dice.about(month),
                dice.about(month.withDayOfMonth(21)),
                dice.about(YearMonth.from(on).atEndOfMonth()),
                on.minusDays(41));
    }

    private Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        if (dice.once(3)) {
            missing.addAll(dice.some(() -> dice.one(FEEDS)));
        }
        return missing;
    }
}

package org.doudi.engine.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a household lives on, as the tax office, social insurance and the checking office report it. */
final class Livelihood {
    private static final String TAX = "税务";
    private static final String INSURANCE = "人社";
    private static final String CHECK = "核对";

    /** A kind of income, by its code and by its name: some offices send the one, some the other. */
    private record Kind(String code, String name, String source) {}

    private static final Kind WAGE = new Kind("wage", "工资", TAX);
    private static final Kind BUSINESS = new Kind("business_net", "经营净收入", CHECK);
    private static final Kind RENT = new Kind("rent", "租金", CHECK);
    private static final Kind INTEREST = new Kind("interest", "利息", CHECK);
    private static final Kind PENSION = new Kind("pension", "养老金", INSURANCE);
    private static final Kind SUPPORT = new Kind("support_received", "赡养收入", CHECK);
    private static final Kind OTHER = new Kind("other", "其他", CHECK);
    private static final Kind SURVIVOR = new Kind("survivor_benefit", "遗属补助", INSURANCE);
    private static final Kind UNEMPLOYMENT = new Kind("unemployment_benefit", "失业保险金", INSURANCE);
    private static final Kind BASIC_PENSION = new Kind("basic_pension_national", "基础养老金", INSURANCE);
    private static final Kind DIBAO = new Kind("dibao", "低保金", CHECK);
    private static final Kind AID = new Kind("temporary_aid", "临时救助", CHECK);
    private static final Kind TAXES = new Kind("tax", "税费", TAX);

    private Livelihood() {}

    static void write(Scene scene) {
        Home home = scene.home;
        if (home.perCapita < 0 || home.counted() == 0) {
            return;
        }
        List<Person> earners = earners(home);
        long left = home.perCapita * 12 * home.counted();
        for (int i = 0; i < earners.size(); i++) {
            boolean last = i == earners.size() - 1;
            long share = last ? left : (long) (left * scene.dice.between(0.35, 0.65));
            left -= share;
            earn(scene, earners.get(i), share);
        }
        uncounted(scene);
    }

    private static List<Person> earners(Home home) {
        List<Person> earners = new ArrayList<>();
        int last = home.members.size() - (home.earnersButLast ? 1 : 0);
        for (Person person : home.members.subList(0, last)) {
            if (person.counted && person.age >= 20 && earners.size() < 3) {
                earners.add(person);
            }
        }
        if (earners.isEmpty()) {
            home.members.stream().filter(person -> person.counted).findFirst().ifPresent(earners::add);
        }
        return earners;
    }

    private static void earn(Scene scene, Person person, long yearly) {
        Kind kind = kind(scene, person);
        Calendar calendar = scene.calendar;
        LocalDate start = calendar.windowStart();
        LocalDate end = calendar.windowEnd();
        if (scene.home.exact && scene.dice.chance(0.5)) {
            line(scene, person, kind, yearly, start, end);
        } else if (scene.home.exact) {
            long first = (long) (yearly * scene.dice.between(0.3, 0.7));
            line(scene, person, kind, first, start, start.plusMonths(6).minusDays(1));
            line(scene, person, kind, yearly - first, start.plusMonths(6), end);
        } else {
            byCalendarYear(scene, person, kind, yearly);
        }
    }

    /** Year by year at an even rate, so that the part within the twelve months adds up to about the same. */
    private static void byCalendarYear(Scene scene, Person person, Kind kind, long yearly) {
        LocalDate end = scene.calendar.windowEnd();
        int year = end.getYear();
        int months = end.getMonthValue();
        if (months < 12) {
            line(scene, person, kind, yearly, LocalDate.of(year - 1, 1, 1), LocalDate.of(year - 1, 12, 31));
        }
        line(scene, person, kind, yearly * months / 12, LocalDate.of(year, 1, 1), end);
        if (kind == WAGE && scene.dice.chance(0.3)) {
            line(scene, person, TAXES, yearly / 100, LocalDate.of(year, 1, 1), end);
        }
        if (scene.dice.chance(0.15)) {
            Kind extra = scene.dice.chance(0.7) ? INTEREST : RENT;
            long amount = scene.dice.between(2_000L, 400_000L);
            line(scene, person, extra, amount, scene.calendar.windowStart(), end);
        }
    }

    private static Kind kind(Scene scene, Person person) {
        double at = scene.dice.unit();
        if (person.age < 18 || scene.home.pension) {
            return SURVIVOR;
        }
        if (person.age >= 60) {
            return scene.home.urban()
                    ? (at < 0.85 ? PENSION : SUPPORT)
                    : (at < 0.4 ? SUPPORT : at < 0.7 ? BUSINESS : RENT);
        }
        if (scene.home.urban()) {
            return at < 0.82 ? WAGE : at < 0.92 ? BUSINESS : at < 0.95 ? UNEMPLOYMENT : OTHER;
        }
        return at < 0.5 ? BUSINESS : at < 0.95 ? WAGE : OTHER;
    }

    /** Money that partners report and that does not count as income. */
    private static void uncounted(Scene scene) {
        LocalDate start = scene.calendar.windowStart();
        LocalDate end = scene.calendar.windowEnd();
        for (Person person : scene.home.members) {
            if (person.age >= 61 && !scene.home.urban() && scene.dice.chance(0.8)) {
                line(scene, person, BASIC_PENSION, 12 * 11_300L, start, end);
            }
        }
        if ("dibao".equals(scene.home.aid) && scene.dice.chance(0.6)) {
            line(scene, scene.head(), DIBAO, scene.dice.between(100_000L, 600_000L), start, end);
        } else if (scene.home.modest && scene.dice.chance(0.03)) {
            line(scene, scene.head(), AID, scene.dice.between(50_000L, 300_000L), start, end);
        }
    }

    /** A first job of some months, on top of what the household lives on. */
    static void newJob(Scene scene, Person person, long total, int months) {
        LocalDate from = scene.calendar.month().minusMonths(months).atDay(1);
        line(scene, person, WAGE, total, from, scene.calendar.windowEnd());
    }

    private static void line(Scene scene, Person person, Kind kind, long amount, LocalDate from, LocalDate through) {
        String source = kind == WAGE && scene.dice.chance(0.4) ? INSURANCE : kind.source;
        String word = source.equals(TAX) ? kind.code : kind.name;
        scene.desk.row(source, person.number, word, amount, from, through, source);
    }
}

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
import java.util.function.Supplier;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.Business;
import org.doudi.engine.household.CareAssessment;
import org.doudi.engine.household.ChildStatus;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.DepositBalance;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.MedicalBill;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Place;
import org.doudi.engine.household.RealEstate;
import org.doudi.engine.household.SchoolRecord;
import org.doudi.engine.household.Spell;
import org.doudi.engine.household.Vehicle;

/** A household drawn by chance, with dates, ages and money drawn close to where the page's answers change. */
final class RandomHousehold {

    private static final List<String> FEEDS = List.of(
            "households",
            "income",
            "medical",
            "disability",
            "education",
            "vehicles",
            "properties",
            "businesses",
            "deposits",
            "deaths",
            "custody",
            "assistance",
            "assessments",
            "children",
            "monitored");

    private final Random random;
    final LocalDate on;
    private final Place place;
    private final BigDecimal standard;
    private final int size;
    private final BigDecimal head;

    RandomHousehold(long seed) {
        random = new Random(seed);
        on = LocalDate.of(2024, 2, 1).plusDays(random.nextInt(1000));
        String county = one(PlainFigures.COUNTIES);
        place = new Place(county, county + "001", null, one("urban", "rural"));
        PlainFigures figures = new PlainFigures(place, on);
        standard = figures.standard();
        size = 1 + random.nextInt(3);
        head = one(
                standard.multiply(yuan("0.3")),
                standard,
                standard,
                standard.multiply(yuan("1.2")),
                standard.multiply(yuan("1.5")),
                figures.disposable());
    }

    Household draw() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(member(i + 1, i == 0 ? "户主" : "其他"));
        }
        Set<String> missing = new TreeSet<>();
        for (int i = random.nextInt(5) - 2; i > 0; i--) {
            missing.add(one(FEEDS));
        }
        return new Household(
                "H1",
                place,
                one("无", "无", "无履行能力", "有", null),
                members,
                List.of(),
                List.of(),
                null,
                missing,
                chance(20));
    }

    private Member member(long id, String relation) {
        return new Member(
                id,
                born(),
                relation,
                one(null, null, "220104", "220284"),
                chance(15) ? one("出家", "失踪") : null,
                1,
                incomes(id),
                some(2, () -> new MedicalBill(day(), ownPay(), chance(2), 1)),
                chance(2)
                        ? some(
                                2,
                                () -> new DisabilityCertificate(
                                        one("视力", "听力", "言语", "肢体", "智力", "精神", "多重"),
                                        1 + random.nextInt(4),
                                        day(),
                                        end(),
                                        1))
                        : List.of(),
                List.of(),
                some(
                        2,
                        () -> new SchoolRecord(
                                one("高中", "大学", "大专", "职业"),
                                one("在读", "休学", "毕业"),
                                money("0", "8000"),
                                day(),
                                random.nextInt(9),
                                1)),
                rarely(() -> new Vehicle(
                        "吉A1",
                        one("小型汽车", "摩托车"),
                        one("在用", "注销"),
                        one(null, yuan("80000"), yuan("80000.01")),
                        day(),
                        1)),
                rarely(() -> new RealEstate(one("U1", "U2"), one("住宅", "住宅", "车库", "商业"), day(), end(), 1)),
                rarely(() -> new Business("C1", one("存续", "注销"), chance(2), day(), 1)),
                rarely(() ->
                        new DepositBalance(one("工行", "农行"), "活期", on.minusDays(random.nextInt(400) - 1), deposit(), 1)),
                chance(12) ? List.of(new Death(day(), "火化", 1)) : List.of(),
                List.of(),
                some(2, this::aid),
                chance(12) ? List.of(new Spell("服刑", day(), end(), 1)) : List.of(),
                chance(2)
                        ? List.of(new CareAssessment(on.minusDays(random.nextInt(300) - 1), random.nextInt(7), 1))
                        : List.of(),
                List.of(),
                List.of(),
                chance(3)
                        ? some(
                                2,
                                () -> new ChildStatus(
                                        one("孤儿", "事实无人抚养", "困境"), one("机构", "散居", null), day(), end(), 1))
                        : List.of(),
                rarely(() -> new Spell("突发严重困难", day(), end(), 1)),
                List.of());
    }

    private LocalDate born() {
        int age = one(10, 18, 40, 45, 50, 60, 70, 80, 90, 100);
        return on.minusYears(age).plusDays(random.nextInt(3) - 1);
    }

    /** The first member's line brings the household's income a head close to a line of the page. */
    private List<IncomeLine> incomes(long id) {
        List<IncomeLine> lines = new ArrayList<>();
        LocalDate end = on.withDayOfMonth(1);
        if (id == 1) {
            BigDecimal amount = year().add(one(yuan("-0.07"), yuan("-0.06"), yuan("-0.12"), yuan("0"), yuan("0.01")));
            lines.add(new IncomeLine("wage", amount, end.minusMonths(12), end.minusDays(1), 1));
        }
        lines.addAll(rarely(this::income));
        return lines;
    }

    private IncomeLine income() {
        String kind = one("wage", "pension", "business_net", "tax", "dibao");
        LocalDate from = on.withDayOfMonth(1).minusMonths(6 + random.nextInt(12));
        return new IncomeLine(kind, money("0.01", "100", "3000", "-200"), from, on.minusDays(random.nextInt(90)), 1);
    }

    /** A year's income of the household at the line that it was drawn close to. */
    private BigDecimal year() {
        return head.multiply(BigDecimal.valueOf(12L * size)).setScale(2, RoundingMode.HALF_UP);
    }

    /** Small, large, or just the share of the year's income that makes spending rigid. */
    private BigDecimal ownPay() {
        BigDecimal share = year().multiply(yuan("0.60")).setScale(2, RoundingMode.HALF_UP);
        return one(yuan("100"), yuan("20000"), share, share.add(yuan("0.01")));
    }

    private BigDecimal deposit() {
        return standard.multiply(BigDecimal.valueOf(36L * size)).add(one(yuan("0"), yuan("0.01"), yuan("-5000")));
    }

    private Aid aid() {
        YearMonth now = YearMonth.from(on);
        String scheme = one(
                "dibao",
                "tekun",
                "marginal",
                "rigid",
                "elder_allowance",
                "disability_living",
                "disability_nursing",
                "orphan",
                "central_care");
        YearMonth through = one(null, now, now.minusMonths(1), now.minusMonths(24), now.minusMonths(25));
        return new Aid(
                scheme,
                "H1",
                now.minusMonths(one(11, 12, 30)).minusMonths(through == null ? 0 : 20),
                through,
                BigDecimal.ZERO,
                null,
                1);
    }

    /** Around the day itself, around the edges of its twelve months, or long ago. */
    private LocalDate day() {
        LocalDate edge = one(on, on.withDayOfMonth(1), on.withDayOfMonth(1).minusMonths(12), on.minusMonths(5));
        return edge.plusDays(random.nextInt(3) - 1);
    }

    private LocalDate end() {
        return chance(3) ? on.plusDays(random.nextInt(3) - 1).plusYears(one(0, 1)) : null;
    }

    private BigDecimal money(String... yuan) {
        return yuan(one(yuan));
    }

    private static BigDecimal yuan(String yuan) {
        return new BigDecimal(yuan);
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> List<T> rarely(Supplier<T> fact) {
        return chance(4) ? some(2, fact) : List.of();
    }

    private <T> List<T> some(int most, Supplier<T> fact) {
        List<T> facts = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            facts.add(fact.get());
        }
        return facts;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package org.doudi.rules.oracle;

import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.household.Business;
import org.doudi.engine.household.CareAssessment;
import org.doudi.engine.household.ChildStatus;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.DepositBalance;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.ElderGroup;
import org.doudi.engine.household.Incident;
import org.doudi.engine.household.Lead;
import org.doudi.engine.household.MedicalBill;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.RealEstate;
import org.doudi.engine.household.SchoolRecord;
import org.doudi.engine.household.Spell;
import org.doudi.engine.household.Vehicle;
import org.doudi.engine.household.Visit;

/** A member drawn by chance, at an age and with facts about which the page's answers turn. */
final class RandomMember {

    /** Where the member is on the day. */
    enum Whereabouts {
        HOME,
        DEAD,
        IN_CUSTODY,
        AWAY
    }

    private final Dice dice;
    private final LocalDate on;
    private final RandomMoney money;
    private final RandomAid aid;
    private int age;

    RandomMember(Dice dice, LocalDate on, RandomMoney money) {
        this.dice = dice;
        this.on = on;
        this.money = money;
        aid = new RandomAid(dice, on);
    }

    Member draw(long person, Whereabouts whereabouts) {
        LocalDate born = born();
        boolean young = age <= 18;
        return new Member(
                person,
                born,
                person == 1 ? "户主" : "其他",
                dice.one(null, null, null, "220104", "220284"),
                whereabouts == Whereabouts.AWAY ? dice.one("出家", "失踪") : null,
                1,
                money.incomes(person),
                dice.rarely(4, this::bill),
                dice.rarely(4, this::certificate),
                dice.rarely(6, () -> new Spell(null, dice.monthsBefore(on, 3), end(), 1)),
                Dice.distinct(
                        dice.rarely(young || age < 25 ? 2 : 15, this::schooling),
                        it -> List.of(it.updated(), it.line())),
                dice.rarely(10, this::vehicle),
                dice.rarely(
                        10,
                        () -> new RealEstate(
                                dice.one("U1", "U2", "U3"),
                                dice.one("住宅", "住宅", "住宅", "车库", "商业", "办公"),
                                day(),
                                end(),
                                1)),
                dice.rarely(15, () -> new Business("C1", dice.one("存续", "存续", "注销"), !dice.once(3), day(), 1)),
                Dice.distinct(dice.rarely(10, this::deposit), it -> List.of(it.institution(), it.account(), it.asOf())),
                whereabouts == Whereabouts.DEAD ? dice.some(this::death) : List.of(),
                dice.rarely(
                        8,
                        () -> new Incident(
                                "E1",
                                dice.one("灾害", "火灾", "交通事故", "其他事故"),
                                dice.one(dice.monthsBefore(on, 3), day()),
                                null,
                                1)),
                dice.rarely(3, aid::draw),
                whereabouts == Whereabouts.IN_CUSTODY ? dice.some(this::custody) : List.of(),
                Dice.distinct(dice.rarely(age >= 60 ? 2 : 15, this::assessment), CareAssessment::assessed),
                age >= 59 ? dice.rarely(2, this::visit) : List.of(),
                dice.rarely(age >= 59 ? 3 : 20, () -> new ElderGroup(dice.one("空巢", "留守", "计划生育特殊"), 1)),
                dice.rarely(
                        young || age < 25 ? 3 : 20,
                        () -> new ChildStatus(
                                dice.one("孤儿", "孤儿", "事实无人抚养", "困境", "留守"),
                                dice.one("机构", "散居", null),
                                day(),
                                end(),
                                1)),
                dice.rarely(20, () -> new Spell("突发严重困难", day(), end(), 1)),
                dice.rarely(15, () -> new Lead("L1", "热线", dice.about(dice.one(on, on.minusDays(29), on)), 1)));
    }

    private LocalDate born() {
        age = dice.one(3, 6, 10, 15, 16, 18, 20, 30, 40, 50, 60, 60, 65, 70, 80, 80, 90, 100);
        LocalDate birthday = on.minusYears(age);
        return dice.once(6) && age > 3 ? LocalDate.of(birthday.getYear(), 3, 1).minusDays(1) : dice.about(birthday);
    }

    /** Around the day itself, around the edges of its twelve months, or months ago. */
    private LocalDate day() {
        LocalDate month = on.withDayOfMonth(1);
        return dice.about(dice.one(on, month, month.minusMonths(12), on.minusMonths(5), dice.monthsBefore(on, 12)));
    }

    private LocalDate end() {
        return dice.once(3) ? dice.about(dice.one(on, on.plusYears(1))) : null;
    }

    private MedicalBill bill() {
        return new MedicalBill(day(), money.ownPay(), dice.once(2), 1);
    }

    private DisabilityCertificate certificate() {
        String category = dice.one("视力", "听力", "言语", "肢体", "智力", "精神", "多重");
        return new DisabilityCertificate(category, 1 + dice.below(4), day(), end(), 1);
    }

    private SchoolRecord schooling() {
        return new SchoolRecord(
                dice.one("小学", "高中", "大学", "大学", "大专", "职业", "研究生"),
                dice.one("在读", "在读", "在读", "休学", "退学", "毕业"),
                money.schoolCost(),
                day(),
                dice.below(9),
                1);
    }

    private Vehicle vehicle() {
        return new Vehicle(
                "吉A1",
                dice.one("小型汽车", "小型汽车", "摩托车", "残疾人代步车", "电动自行车"),
                dice.one("在用", "在用", "注销", "转出"),
                dice.once(4) ? null : dice.near(80000),
                day(),
                1);
    }

    private DepositBalance deposit() {
        return new DepositBalance(dice.one("工行", "农行"), dice.one("活期", "定期"), day(), money.deposit(), 1);
    }

    private CareAssessment assessment() {
        return new CareAssessment(on.minusDays(dice.below(300) - 1L), dice.one(0, 0, 1, 3, 4, 6), 1);
    }

    private Death death() {
        LocalDate died =
                dice.one(on, on.withDayOfMonth(1).minusDays(1), dice.monthsBefore(on, 6), on.minusMonths(8), day());
        return new Death(died, dice.one("火化", "户籍注销"), 1);
    }

    private Spell custody() {
        return new Spell("服刑", day(), dice.once(2) ? dice.about(on) : null, 1);
    }

    private Visit visit() {
        LocalDate month = on.withDayOfMonth(1);
        return new Visit(dice.about(dice.one(on, month, month, month.minusMonths(1), month.minusDays(10))), 1);
    }
}

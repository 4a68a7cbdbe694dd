package org.doudi.engine.city;

import java.time.LocalDate;
import java.util.List;

/** Households to which something has happened that somebody should look at. */
final class TroubleStories {
    private TroubleStories() {}

    static List<Story> all() {
        return List.of(
                new Story("an incident", 40, 0.5, TroubleStories::incident),
                new Story("heavy bills, low income", 30, 0.5, s -> bills(s, true)),
                new Story("heavy bills", 30, 0.6, s -> bills(s, false)),
                new Story("newly disabled", 40, 0.5, TroubleStories::newlyDisabled),
                new Story("long unemployed", 45, 0.7, TroubleStories::unemployed),
                new Story("a death", 35, 0.5, TroubleStories::death),
                new Story("a parent in custody", 15, 0.5, TroubleStories::custody),
                new Story("out of school", 15, 0.4, TroubleStories::dropout),
                new Story("costly schooling", 20, 0.5, TroubleStories::costly),
                new Story("somebody called", 30, 0.6, TroubleStories::lead),
                new Story("no income reported", 30, 0.5, TroubleStories::noIncome),
                new Story("everybody gone", 10, 0.4, TroubleStories::empty),
                new Story("nobody visits", 30, 0.5, TroubleStories::unvisited),
                new Story("hundred years old", 6, 0.5, TroubleStories::hundred),
                new Story("a child without care", 12, 0.4, TroubleStories::childWithoutCare),
                new Story("an orphan at college", 10, 0.6, TroubleStories::orphanAtCollege),
                new Story("turning sixty", 12, 0.5, s -> turning(s, 60)),
                new Story("of age today", 8, 0.5, s -> turning(s, 18)));
    }

    private static void incident(Scene scene) {
        Story.ordinary(scene);
        String kind = scene.dice.pick("灾害", "火灾", "交通事故", "其他事故");
        LocalDate day = scene.calendar.between(scene.dice, 110, 2);
        String number = "SJ" + scene.home.number.substring(6);
        Object loss = scene.dice.chance(0.3) ? null : (Object) scene.dice.between(100_000L, 9_000_000L);
        scene.desk.row("incidents", scene.head().number, number, kind, day, loss);
    }

    private static void bills(Scene scene, boolean low) {
        scene.castOrdinary();
        if (low) {
            scene.poor(0.5, 1.45);
        } else {
            Story.comfortable(scene);
        }
        long limit =
                low ? scene.figure("warn.medical.low_income", "10000") : scene.figure("warn.medical.general", "26000");
        double times = scene.dice.chance(0.1) ? 1.0 : scene.dice.between(1.02, 2.6);
        long total = (long) (limit * times);
        scene.bill(scene.worker(), scene.calendar.between(scene.dice, 300, 40), total / 2, false, "骨折");
        scene.bill(scene.worker(), scene.calendar.between(scene.dice, 30, 1), total - total / 2, false, "骨折");
    }

    private static void newlyDisabled(Scene scene) {
        Story.ordinary(scene);
        LocalDate issued = scene.calendar.between(scene.dice, 340, 9);
        scene.certificate(scene.worker(), scene.dice.pick("肢体", "视力", "精神"), scene.dice.between(1, 2), issued, null);
    }

    private static void unemployed(Scene scene) {
        scene.cast(Families.Shape.WITH_CHILD, scene.dice.between(30, 46)).poor(0.8, 1.48);
        scene.unemployed(scene.worker(), scene.dice.between(1, 14));
    }

    private static void death(Scene scene) {
        scene.cast(Families.Shape.THREE_GENERATIONS, scene.dice.between(31, 44));
        Story.comfortable(scene);
        Person dead = scene.dice.chance(0.4) ? scene.worker() : scene.home.members.get(scene.home.members.size() - 1);
        scene.died(dead, scene.calendar.between(scene.dice, 200, 2));
        if (dead != scene.head() && scene.dice.chance(0.5)) {
            scene.home.members.remove(dead);
            Residents.former(scene, dead);
        }
    }

    private static void custody(Scene scene) {
        scene.cast(Families.Shape.WITH_CHILD, scene.dice.between(28, 42)).poor(0.9, 2.2);
        scene.inCustody(scene.home.members.get(1));
    }

    private static void dropout(Scene scene) {
        scene.cast(Families.Shape.WITH_CHILD, scene.dice.between(36, 44)).poor(0.9, 2.5);
        scene.home.schooling = false;
        Person child = scene.city.families().add(scene.home, scene.dice, "子", scene.dice.between(8, 13), true, "王");
        Schooling.enrol(scene, child, child.age < 12 ? "小学" : "初中", scene.dice.pick("退学", "休学"), 0);
    }

    private static void costly(Scene scene) {
        scene.cast(Families.Shape.WITH_GROWN_CHILD, 46).poor(0.8, 1.45);
        scene.home.schooling = false;
        Person student = scene.home.members.get(scene.home.members.size() - 1);
        long cost = (long) (scene.figure("warn.education", "8000") * scene.dice.between(1.0, 2.2));
        Schooling.enrol(scene, student, "大学", "在读", cost);
    }

    private static void lead(Scene scene) {
        Story.ordinary(scene);
        LocalDate day = scene.calendar.between(scene.dice, 36, 0);
        String source = scene.dice.pick("12345", "网格", "群众");
        String text = scene.dice.pick("邻居反映\n已有多日未出门", "来电称家中断电、无力缴费", "网格员发现独自在家，\"无人照料\"", null);
        scene.desk.row("leads", "XS" + scene.home.number.substring(6), scene.head().number, source, day, text);
    }

    private static void noIncome(Scene scene) {
        scene.cast(Families.Shape.COUPLE, scene.dice.between(25, 50));
        scene.home.perCapita = -1;
        scene.home.modest = true;
    }

    private static void empty(Scene scene) {
        scene.cast(Families.Shape.SINGLE, scene.dice.between(50, 85)).poor(0.2, 0.8);
        if (scene.dice.chance(0.5)) {
            scene.died(scene.head(), scene.calendar.between(scene.dice, 400, 5));
        } else {
            scene.head().absence = scene.dice.pick("失踪", "出家");
            scene.head().counted = false;
        }
    }

    private static void unvisited(Scene scene) {
        scene.cast(Families.Shape.SINGLE, scene.dice.between(62, 90));
        Story.comfortable(scene);
        scene.home.visited = false;
    }

    private static void hundred(Scene scene) {
        scene.cast(Families.Shape.COUPLE, scene.dice.between(66, 76));
        scene.city.families().add(scene.home, scene.dice, "父母", scene.dice.between(97, 102), false, "李");
        Story.comfortable(scene);
    }

    private static void childWithoutCare(Scene scene) {
        scene.cast(Families.Shape.SINGLE, scene.dice.between(58, 72)).poor(0.4, 1.8);
        Person child = scene.city.families().add(scene.home, scene.dice, "孙子女", scene.dice.between(5, 15), true, "张");
        String where = scene.dice.pick("机构", "散居", null);
        String kind = scene.dice.pick("事实无人抚养", "孤儿");
        scene.child(child, kind, scene.calendar.between(scene.dice, 2000, 30), null, where);
        if (scene.dice.chance(0.5)) {
            scene.paid(child, "孤儿基本生活费", scene.dice.between(1, 20), -1, 100_000, null);
        }
    }

    private static void orphanAtCollege(Scene scene) {
        scene.cast(Families.Shape.SINGLE, scene.dice.between(18, 21)).poor(1.2, 3.0);
        scene.home.schooling = false;
        LocalDate grown = scene.head().born.plusYears(18);
        scene.child(scene.head(), "孤儿", scene.calendar.between(scene.dice, 5000, 1500), grown, "散居");
        Schooling.enrol(scene, scene.head(), scene.dice.pick("大学", "大专", "职业"), "在读", 300_000);
    }

    /** Somebody who reaches the age today, yesterday or tomorrow. */
    private static void turning(Scene scene, int age) {
        LocalDate born = scene.calendar.today().minusYears(age).plusDays(scene.dice.between(-1, 1));
        scene.city.families().addBornOn(scene.home, scene.dice, "户主", born);
        scene.home.supporter = "无";
        scene.poor(0.2, 0.9);
    }
}

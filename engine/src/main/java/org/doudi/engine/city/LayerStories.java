package org.doudi.engine.city;

import java.util.List;

/** Households of each layer of assistance, aided and not, and those a fen beside its line. */
final class LayerStories {
    private LayerStories() {}

    static List<Story> all() {
        return List.of(
                new Story("tekun, supported", 275, 0.12, scene -> tekun(scene).aided("tekun")),
                new Story("tekun, nobody knows", 10, 0.2, LayerStories::tekun),
                new Story("tekun, an orphan", 8, 0.3, LayerStories::orphanAlone),
                new Story(
                        "dibao, supported",
                        880,
                        0.33,
                        s -> s.castPoor().poor(0.1, 0.97).aided("dibao")),
                new Story(
                        "dibao, a fen below the line",
                        15,
                        0.5,
                        s -> atLine(s, s.standard - 1).aided("dibao")),
                new Story(
                        "dibao, no income at all",
                        30,
                        0.3,
                        s -> s.castPoor().poor(0).aided("dibao")),
                new Story("dibao, missed", 45, 0.4, s -> s.castPoor().poor(0.3, 0.96)),
                new Story("dibao, too much in the bank", 20, 0.5, LayerStories::savings),
                new Story("dibao, fully dependent elder", 15, 0.4, LayerStories::dependent),
                new Story("dibao, elder of eighty", 30, 0.4, LayerStories::eighty),
                new Story("at the line", 10, 0.5, s -> atLine(s, s.standard)),
                new Story("just above the line", 45, 0.5, s -> s.castPoor().poor(1.0, 1.09)),
                new Story("marginal, recognised", 120, 0.5, LayerStories::recognised),
                new Story("marginal", 90, 0.5, s -> s.castOrdinary().poor(1.11, 1.47)),
                new Story("marginal by a fen", 10, 0.5, s -> atLine(s, s.margin - 1)),
                new Story("at the margin", 10, 0.5, s -> atLine(s, s.margin)),
                new Story("single aid for the disabled", 30, 0.5, scene -> single(scene, false)),
                new Story("single aid for the ill", 20, 0.5, scene -> single(scene, true)),
                new Story("rigid spending", 70, 0.6, LayerStories::rigid),
                new Story("monitored", 100, 0.05, LayerStories::monitored),
                new Story("left dibao", 80, 0.4, LayerStories::left));
    }

    private static Scene tekun(Scene scene) {
        Dice dice = scene.dice;
        scene.cast(Families.Shape.SINGLE, dice.chance(0.85) ? dice.between(61, 90) : dice.between(30, 58));
        if (scene.head().age < 60) {
            scene.certificate(scene.head(), "肢体", dice.between(1, 2), scene.calendar.between(dice, 5000, 500), null);
        }
        scene.home.supporter = dice.chance(0.7) ? "无" : "无履行能力";
        return scene.poor(0.0, 0.6);
    }

    private static void orphanAlone(Scene scene) {
        scene.cast(Families.Shape.SINGLE, scene.dice.between(9, 15));
        scene.home.supporter = "无";
        scene.poor(0.0, 0.3);
        scene.child(scene.head(), "孤儿", scene.calendar.between(scene.dice, 2500, 200), null, "散居");
        scene.paid(scene.head(), "orphan", 20, -1, 100_000, null);
    }

    private static Scene atLine(Scene scene, long perCapita) {
        return scene.castPoor().poor(perCapita);
    }

    private static void savings(Scene scene) {
        scene.castPoor().poor(0.4, 0.9);
        long limit = scene.standard * scene.figure("property.deposit_months", "36") / 100 * scene.home.members.size();
        scene.desk.row("deposits", scene.head().number, "吉林银行", "定期", scene.calendar.ago(20), limit + 1);
    }

    private static void dependent(Scene scene) {
        scene.cast(Families.Shape.SINGLE, scene.dice.between(66, 79))
                .poor(0.2, 0.9)
                .aided("dibao");
        scene.head().failedItems = scene.dice.between(4, 6);
    }

    private static void eighty(Scene scene) {
        boolean today = scene.dice.chance(0.5);
        scene.city
                .families()
                .addBornOn(
                        scene.home,
                        scene.dice,
                        "户主",
                        scene.calendar.today().minusYears(80).plusDays(today ? 0 : 1));
        scene.poor(0.3, 0.9).aided("dibao");
    }

    private static void recognised(Scene scene) {
        scene.castOrdinary().poor(1.11, 1.47);
        int since = scene.dice.between(1, 20);
        scene.paid(scene.head(), scene.dice.chance(0.5) ? "marginal" : "低保边缘认定", since, -1, 0, null);
    }

    /** A household at the margin with one member whose own income lies below the line. */
    private static void single(Scene scene, boolean ill) {
        scene.cast(Families.Shape.WITH_GROWN_CHILD, scene.dice.between(48, 62)).poor(1.15, 1.45);
        Person grown = scene.home.members.get(scene.home.members.size() - 1);
        if (ill) {
            Health.serious(scene, grown, scene.dice.between(200_000L, 800_000L));
        } else {
            scene.certificate(
                    grown, "精神", scene.dice.between(1, 3), scene.calendar.between(scene.dice, 4000, 500), null);
        }
        scene.home.earnersButLast = true;
        if (scene.dice.chance(0.4)) {
            scene.paid(grown, "dibao", scene.dice.between(3, 30), -1, 46_200, scene.calendar.ago(60));
        }
    }

    private static void rigid(Scene scene) {
        scene.cast(Families.Shape.WITH_CHILD, scene.dice.between(30, 46));
        long ceiling = scene.figure("income.disposable_per_capita_month", "1700");
        scene.poor((long) (scene.margin + (ceiling - scene.margin) * scene.dice.between(0.05, 0.8)));
        long yearly = scene.home.perCapita * 12 * scene.home.counted();
        Health.serious(scene, scene.worker(), (long) (yearly * scene.dice.between(0.62, 0.9)));
        if (scene.dice.chance(0.4)) {
            scene.paid(scene.head(), "rigid", scene.dice.between(1, 14), -1, 0, null);
        }
    }

    private static void monitored(Scene scene) {
        scene.castOrdinary().poor(1.55, 2.3);
        String kind = scene.dice.pick("脱贫不稳定", "边缘易致贫", "突发严重困难");
        for (Person person : scene.home.members) {
            Object cleared = scene.dice.chance(0.1) ? scene.calendar.ago(30) : null;
            scene.desk.row("monitored", person.number, kind, scene.calendar.between(scene.dice, 900, 60), cleared);
        }
    }

    private static void left(Scene scene) {
        scene.castPoor().poor(1.55, 2.6);
        int ended = scene.dice.between(1, 26);
        for (Person person : scene.home.members) {
            scene.paid(person, "低保", ended + 20, ended, 35_000, null);
        }
    }
}

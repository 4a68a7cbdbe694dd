package org.doudi.engine.city;

import java.util.List;

/** Payments that somebody should look at. */
final class MistakeStories {
    private MistakeStories() {}

    static List<Story> all() {
        return List.of(
                new Story("paid after death", 15, 0.4, MistakeStories::paidAfterDeath),
                new Story("paid, in no household", 12, 0.4, MistakeStories::unlisted),
                new Story(
                        "income has risen",
                        30,
                        0.5,
                        s -> s.castPoor().poor(1.05, 1.9).aided("dibao")),
                new Story("found a job", 20, 0.6, MistakeStories::foundWork),
                new Story("aided, with a car", 15, 0.5, MistakeStories::car),
                new Story("aided, with two homes", 10, 0.5, MistakeStories::homes),
                new Story("aided, with employees", 8, 0.5, MistakeStories::firm),
                new Story("dibao and tekun", 8, 0.3, MistakeStories::both),
                new Story("dibao of two households", 8, 0.5, MistakeStories::twice),
                new Story("forbidden combination", 12, 0.4, MistakeStories::combination),
                new Story("paid in custody", 8, 0.5, MistakeStories::custody),
                new Story("in two households", 10, 0.5, MistakeStories::listedTwice),
                new Story("value of the car unknown", 12, 0.5, MistakeStories::unknownValue),
                new Story("known to a partner alone", 40, 0.5, MistakeStories::strangers));
    }

    private static void paidAfterDeath(Scene scene) {
        scene.cast(Families.Shape.COUPLE, scene.dice.between(66, 88))
                .poor(0.3, 0.9)
                .aided("dibao");
        scene.died(scene.home.members.get(1), scene.calendar.between(scene.dice, 150, 40));
    }

    private static void unlisted(Scene scene) {
        Story.ordinary(scene);
        String gone = scene.city.families().stranger(scene.dice);
        String scheme = scene.dice.pick("dibao", "tekun", "elder_allowance");
        scene.paid(gone, scene.home.number + "9", scheme, 30, -1, 40_000, scene.calendar.ago(90));
        if (scene.dice.chance(0.5)) {
            scene.desk.dated("deaths", scene.calendar.ago(70), 31, gone, scene.calendar.ago(70), "火化", null);
        }
    }

    private static void foundWork(Scene scene) {
        scene.cast(Families.Shape.SINGLE, scene.dice.between(24, 50))
                .poor(0.5, 0.7)
                .aided("dibao");
        scene.home.pension = true;
        Livelihood.newJob(scene, scene.head(), scene.standard * 10, scene.dice.between(1, 4));
    }

    private static void car(Scene scene) {
        scene.castPoor().poor(0.3, 0.9).aided("dibao");
        long limit = scene.figure("property.vehicle_value_max", "80000");
        long value = limit + (scene.dice.chance(0.2) ? 1 : scene.dice.between(100_000L, 9_000_000L));
        Holdings.vehicle(scene, scene.worker(), "小型汽车", value, 900, 60);
    }

    private static void homes(Scene scene) {
        scene.castPoor().poor(0.3, 0.9).aided("dibao");
        Holdings.property(scene, scene.head(), "住宅", false);
        Holdings.property(scene, scene.head(), "住宅", false);
    }

    private static void firm(Scene scene) {
        scene.castPoor().poor(0.3, 0.9).aided("dibao");
        Holdings.business(scene, scene.worker(), true);
    }

    private static void both(Scene scene) {
        scene.cast(Families.Shape.SINGLE, scene.dice.between(62, 85))
                .poor(0.2, 0.8)
                .aided("tekun");
        scene.home.supporter = "无";
        scene.paid(scene.head(), "dibao", 15, -1, 40_000, scene.calendar.ago(60));
    }

    private static void twice(Scene scene) {
        scene.castPoor().poor(0.3, 0.9).aided("dibao");
        String other = scene.county + "99" + scene.home.number.substring(8);
        scene.paid(scene.head().number, other, "低保", 18, -1, 38_000, scene.calendar.ago(50));
    }

    private static void combination(Scene scene) {
        scene.cast(Families.Shape.SINGLE, scene.dice.between(62, 80))
                .poor(0.2, 0.8)
                .aided("tekun");
        scene.home.supporter = "无";
        scene.certificate(scene.head(), "肢体", 2, scene.calendar.between(scene.dice, 3000, 500), null);
        scene.paid(scene.head(), scene.dice.pick("disability_living", "重度残疾人护理补贴"), 12, -1, 8_000, null);
    }

    private static void custody(Scene scene) {
        scene.cast(Families.Shape.COUPLE, scene.dice.between(30, 55))
                .poor(0.3, 0.9)
                .aided("dibao");
        scene.inCustody(scene.home.members.get(1));
    }

    private static void listedTwice(Scene scene) {
        Story.ordinary(scene);
        Home other = new Home(scene.home.number + "2", scene.home.place);
        other.members.add(scene.home.members.get(scene.home.members.size() - 1));
        Scene second = new Scene(scene.city, scene.dice, other);
        Residents.write(second);
    }

    private static void unknownValue(Scene scene) {
        scene.castPoor().poor(0.5, 1.4);
        Holdings.vehicle(scene, scene.worker(), "小型汽车", null, 2000, 100);
    }

    /** People of whom partners report something and whom no household lists. */
    private static void strangers(Scene scene) {
        Story.ordinary(scene);
        String somebody = scene.city.families().stranger(scene.dice);
        scene.desk.row(
                "deposits", somebody, "工商银行", "活期", scene.calendar.ago(30), scene.dice.between(1_000L, 9_000_000L));
        scene.desk.row(
                "税务",
                scene.city.families().stranger(scene.dice),
                "wage",
                scene.dice.between(2_000_000L, 9_000_000L),
                scene.calendar.windowStart(),
                scene.calendar.windowEnd(),
                "税务");
    }
}

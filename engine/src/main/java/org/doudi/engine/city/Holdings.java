package org.doudi.engine.city;

import java.time.LocalDate;

/** What a household has: money in banks, homes, vehicles, firms. */
final class Holdings {
    private static final String[] BANKS = {"吉林银行", "农业银行", "工商银行", "建设银行", "邮储银行", "农村信用社"};
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private Holdings() {}

    static void write(Scene scene) {
        deposits(scene);
        homes(scene);
        vehicles(scene);
        businesses(scene);
    }

    private static void deposits(Scene scene) {
        Dice dice = scene.dice;
        for (Person person : scene.home.members) {
            if (person.age < 18 || !person.counted || !dice.chance(scene.home.modest ? 0.45 : 0.62)) {
                continue;
            }
            long balance = scene.home.modest
                    ? dice.between(3_000L, 400_000L)
                    : (long) Math.min(90_000_000, dice.skewed(3_500_000, 1.1));
            String bank = dice.pick(BANKS);
            String account = dice.chance(0.6) ? "活期" : "定期";
            LocalDate day = scene.calendar.between(dice, 60, 8);
            scene.desk.row("deposits", person.number, bank, account, day, balance);
            if (dice.chance(0.6)) {
                long before = balance * dice.between(70, 120) / 100;
                LocalDate earlier = scene.calendar.between(dice, 180, 100);
                scene.desk.row("deposits.before", person.number, bank, account, earlier, before);
            }
        }
    }

    private static void homes(Scene scene) {
        Dice dice = scene.dice;
        boolean modest = scene.home.modest;
        double at = dice.unit();
        int dwellings = at < 0.28 ? 0 : modest || at < 0.86 ? 1 : 2;
        for (int i = 0; i < dwellings; i++) {
            property(scene, scene.head(), "住宅", i == 0 && dice.chance(0.4));
        }
        if (dice.chance(0.06)) {
            property(scene, scene.head(), dice.chance(0.5) ? "车库" : "其他", false);
        }
        if (!modest && dice.chance(0.02)) {
            property(scene, scene.head(), dice.chance(0.7) ? "商业" : "办公", false);
        }
        if (dice.chance(0.03)) {
            LocalDate sold = scene.calendar.between(dice, 2000, 40);
            scene.desk.row(
                    "properties", scene.head().number, unit(scene), "住宅", area(dice), sold.minusDays(3000), sold);
        }
    }

    /** Registers a unit for a person, and for the next member too when it is shared. */
    static void property(Scene scene, Person person, String use, boolean shared) {
        String unit = unit(scene);
        LocalDate since = scene.calendar.between(scene.dice, 9000, 200);
        Long area = area(scene.dice);
        scene.desk.row("properties", person.number, unit, use, area, since, null);
        if (shared && scene.home.members.size() > 1) {
            scene.desk.row("properties", scene.home.members.get(1).number, unit, use, area, since, null);
        }
    }

    private static Long area(Dice dice) {
        return dice.chance(0.05) ? null : dice.between(3_000L, 13_500L);
    }

    private static String unit(Scene scene) {
        Dice dice = scene.dice;
        return scene.county + String.format("%06d", dice.below(1_000_000)) + "GB"
                + String.format("%05d", dice.below(100_000)) + "F"
                + String.format("%08d", dice.below(100_000_000));
    }

    private static void vehicles(Scene scene) {
        Dice dice = scene.dice;
        Person driver = scene.worker();
        if (scene.home.modest) {
            if (dice.chance(0.22)) {
                String kind = dice.pick("电动自行车", "摩托车", "残疾人代步车");
                vehicle(scene, driver, kind, dice.between(100_000L, 600_000L), 3000, 100);
            } else if (dice.chance(0.04)) {
                vehicle(scene, driver, "小型汽车", dice.between(800_000L, 6_000_000L), 4000, 300);
            }
            return;
        }
        if (dice.chance(0.42)) {
            Long value = dice.chance(0.02) ? null : (Long) (long) dice.skewed(7_000_000, 0.6);
            vehicle(scene, driver, dice.chance(0.93) ? "小型汽车" : "货车", value, 4000, 60);
        }
        if (dice.chance(0.08)) {
            LocalDate since = scene.calendar.between(dice, 5000, 2500);
            String left = dice.chance(0.5) ? "注销" : "转出";
            scene.desk.vehicle(scene.county, driver.number, plate(dice), "小型汽车", since, null, left);
        }
    }

    /** Registers a vehicle in use, between so many days ago. */
    static void vehicle(Scene scene, Person person, String kind, Long value, int most, int least) {
        LocalDate since = scene.calendar.between(scene.dice, most, least);
        scene.desk.vehicle(scene.county, person.number, plate(scene.dice), kind, since, value, "在用");
    }

    private static String plate(Dice dice) {
        StringBuilder plate = new StringBuilder("吉A");
        for (int i = 0; i < 5; i++) {
            plate.append(LETTERS.charAt(dice.below(LETTERS.length())));
        }
        return plate.toString();
    }

    private static void businesses(Scene scene) {
        Dice dice = scene.dice;
        if (dice.chance(scene.home.modest ? 0.02 : 0.06)) {
            Boolean employs =
                    scene.home.modest ? (dice.chance(0.5) ? null : Boolean.FALSE) : (Boolean) dice.chance(0.35);
            business(scene, scene.worker(), employs);
        }
    }

    static void business(Scene scene, Person owner, Boolean employs) {
        Dice dice = scene.dice;
        StringBuilder code = new StringBuilder("92").append(scene.county);
        for (int i = 0; i < 10; i++) {
            code.append(LETTERS.charAt(dice.below(LETTERS.length())));
        }
        double at = dice.unit();
        String type = at < 0.8 ? "个体工商户" : at < 0.95 ? "企业" : "合作社";
        String state = employs != null && employs ? "存续" : dice.pick("存续", "存续", "存续", "注销", "吊销");
        scene.desk.row(
                "businesses",
                owner.number,
                code.toString(),
                type,
                scene.calendar.between(dice, 5000, 150),
                state,
                employs);
    }
}

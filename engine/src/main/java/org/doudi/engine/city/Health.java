package org.doudi.engine.city;

import java.time.LocalDate;

/** Bills, certificates and what people can still do by themselves. */
final class Health {
    private static final String[] KINDS = {"肢体", "肢体", "肢体", "视力", "听力", "精神", "智力", "言语", "多重"};
    private static final String[] ILLS = {"感冒", "高血压", "糖尿病", "胃炎", "关节炎", "肺炎", "外伤"};
    private static final String[] SERIOUS = {"恶性肿瘤", "尿毒症", "脑卒中", "急性心肌梗死"};

    private Health() {}

    static void write(Scene scene) {
        for (Person person : scene.home.members) {
            certificate(scene, person);
            bills(scene, person);
            assessment(scene, person);
        }
    }

    private static void certificate(Scene scene, Person person) {
        Dice dice = scene.dice;
        double share = "tekun".equals(scene.home.aid) ? 0.30 : "dibao".equals(scene.home.aid) ? 0.22 : 0.025;
        if (person.disability != null || !dice.chance(share)) {
            return;
        }
        int level = dice.pick(1, 2, 2, 3, 3, 4, 4, 4);
        LocalDate issued = scene.calendar.between(dice, 6000, 430);
        scene.certificate(person, dice.pick(KINDS), level, issued, null);
        if (dice.chance(0.02)) {
            // The earlier certificate of somebody who was examined again.
            scene.desk.row("disability", person.number, person.number + "90", "肢体", "4", issued.minusDays(900), issued);
        }
    }

    private static void bills(Scene scene, Person person) {
        Dice dice = scene.dice;
        if (person.age < 1 || !person.counted) {
            return;
        }
        int bills = person.age >= 60 ? dice.below(4) : dice.below(100) < 40 ? 1 : 0;
        long most = scene.home.modest ? 90_000 : 250_000;
        for (int i = 0; i < bills; i++) {
            long ownPay = (long) Math.min(most, dice.skewed(30_000, 0.9));
            LocalDate day = scene.calendar.between(dice, 420, 1);
            scene.bill(person, day, ownPay, false, dice.chance(0.3) ? null : dice.pick(ILLS));
        }
        if (dice.chance(scene.home.aid == null ? 0.004 : 0.05)) {
            serious(scene, person, most);
        }
    }

    /** A serious illness within the twelve whole months. */
    static void serious(Scene scene, Person person, long ownPay) {
        scene.bill(person, scene.calendar.inWindow(scene.dice), ownPay, true, scene.dice.pick(SERIOUS));
    }

    private static void assessment(Scene scene, Person person) {
        Dice dice = scene.dice;
        double share = "tekun".equals(scene.home.aid) ? 0.92 : person.age >= 80 ? 0.5 : person.age >= 60 ? 0.25 : 0;
        if (person.failedItems < 0 && !dice.chance(share)) {
            return;
        }
        if (person.failedItems < 0) {
            double at = dice.unit();
            person.failedItems = at < 0.72 ? 0 : at < 0.92 ? dice.between(1, 3) : dice.between(4, 6);
        }
        assess(scene, person, person.failedItems, scene.calendar.between(dice, 360, 21));
        if (dice.chance(0.1)) {
            assess(scene, person, Math.max(0, person.failedItems - 1), scene.calendar.between(dice, 900, 400));
        }
    }

    private static void assess(Scene scene, Person person, int failed, LocalDate day) {
        Object[] row = new Object[8];
        row[0] = person.number;
        row[1] = day;
        int from = scene.dice.below(6);
        for (int i = 0; i < 6; i++) {
            row[2 + (from + i) % 6] = i >= failed;
        }
        scene.desk.row("assessments", row);
    }
}

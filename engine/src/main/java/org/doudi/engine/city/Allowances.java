package org.doudi.engine.city;

import java.time.LocalDate;

/** What the bureau pays already: the household's scheme, and allowances that go with age or a certificate. */
final class Allowances {
    private static final double KNOWN = 0.9;

    private Allowances() {}

    static void write(Scene scene) {
        Home home = scene.home;
        Dice dice = scene.dice;
        LocalDate reviewed = reviewed(scene);
        int since = dice.between(8, 70);
        for (Person person : home.members) {
            if (home.aid != null) {
                scene.paid(person, word(dice, home.aid), since, -1, monthly(scene, person), reviewed);
            }
            if (person.counted) {
                allowances(scene, person);
            }
        }
    }

    /** The scheme by its code or by its name. */
    private static String word(Dice dice, String scheme) {
        if (dice.chance(0.5)) {
            return scheme;
        }
        return scheme.equals("dibao") ? "低保" : "特困";
    }

    private static long monthly(Scene scene, Person person) {
        long standard = scene.standard;
        return scene.home.aid.equals("tekun") ? standard * 13 / 10 : Math.max(10_000, standard - scene.home.perCapita);
    }

    /** Most are looked at again in time, one in nine is not, some never were. */
    private static LocalDate reviewed(Scene scene) {
        double at = scene.dice.unit();
        if (at < 0.86) {
            return scene.calendar.between(scene.dice, 170, 5);
        }
        return at < 0.97 ? scene.calendar.between(scene.dice, 500, 190) : null;
    }

    private static void allowances(Scene scene, Person person) {
        Dice dice = scene.dice;
        boolean local = person.hukou == null || person.hukou.startsWith(scene.county.substring(0, 4));
        int since = dice.between(2, 30);
        if (person.age >= 81 && local && dice.chance(KNOWN)) {
            long monthly = person.age >= 100 ? 60_000 : person.age >= 90 ? 40_000 : 2_500;
            scene.paid(person, dice.chance(0.5) ? "elder_allowance" : "高龄津贴", since, -1, monthly, null);
        }
        boolean tekun = "tekun".equals(scene.home.aid);
        if (person.disability != null && "dibao".equals(scene.home.aid) && dice.chance(KNOWN)) {
            scene.paid(person, "disability_living", since, -1, 8_000, null);
        }
        if (person.disability != null && person.disabilityLevel <= 2 && !tekun && dice.chance(KNOWN)) {
            scene.paid(person, "重度残疾人护理补贴", since, -1, 8_000, null);
        }
        if (tekun && person.failedItems >= 4 && dice.chance(0.5)) {
            scene.paid(person, "central_care", since, -1, 0, null);
        }
    }
}

package org.doudi.engine.city;

import java.time.LocalDate;

/** Who looks in on the old, month by month. */
final class Company {
    private static final double VISITED = 0.97;

    private Company() {}

    static void write(Scene scene) {
        boolean alone = scene.home.counted() == 1;
        boolean tekun = "tekun".equals(scene.home.aid);
        for (Person person : scene.home.members) {
            if (person.age < 60 || !person.counted) {
                continue;
            }
            boolean listed = group(scene, person);
            boolean dependent = person.failedItems > 0 || person.severelyDisabled();
            if (listed || alone || tekun || dependent || person.age >= 80 || scene.dice.chance(0.05)) {
                visits(scene, person);
            }
        }
    }

    private static boolean group(Scene scene, Person person) {
        Dice dice = scene.dice;
        String group = null;
        if (scene.home.counted() <= 2 && dice.chance(0.3)) {
            group = "空巢";
        } else if (!scene.home.urban() && dice.chance(0.12)) {
            group = "留守";
        } else if (dice.chance(0.01)) {
            group = "计划生育特殊";
        }
        if (group != null) {
            scene.desk.row("elder_groups", person.number, group);
        }
        return group != null;
    }

    private static void visits(Scene scene, Person person) {
        Dice dice = scene.dice;
        Calendar calendar = scene.calendar;
        if (dice.chance(VISITED)) {
            visit(scene, person, calendar.month().minusMonths(1).atDay(dice.between(1, 28)));
        }
        int day = calendar.today().getDayOfMonth();
        if (dice.chance(Math.min(VISITED, day / 22.0))) {
            visit(scene, person, calendar.month().atDay(dice.between(1, day)));
        }
    }

    private static void visit(Scene scene, Person person, LocalDate day) {
        scene.desk.visit(day, person.number, day, "网格员" + scene.dice.between(1, 40));
    }
}

package org.doudi.engine.city;

import java.time.LocalDate;

/** Which school somebody is on the roll of. */
final class Schooling {
    private Schooling() {}

    static void write(Scene scene) {
        for (Person person : scene.home.members) {
            Dice dice = scene.dice;
            String stage = stage(dice, person);
            if (stage != null && person.counted) {
                long cost = dice.chance(0.1) ? 0 : dice.between(20_000L, person.age >= 18 ? 500_000L : 180_000L);
                enrol(scene, person, stage, "在读", cost);
            } else if (person.age >= 18 && person.age <= 24 && dice.chance(0.3)) {
                enrol(scene, person, "大学", "毕业", 0);
            }
        }
    }

    private static String stage(Dice dice, Person person) {
        if (person.age < 3 || person.age > 22) {
            return null;
        } else if (person.age < 6) {
            return dice.chance(0.7) ? "学前" : null;
        } else if (person.age < 12) {
            return "小学";
        } else if (person.age < 15) {
            return "初中";
        } else if (person.age < 18) {
            return dice.chance(0.6) ? "高中" : "中职";
        }
        return dice.chance(0.5) ? dice.pick("大学", "大学", "大专", "职业") : null;
    }

    static void enrol(Scene scene, Person person, String stage, String state, long cost) {
        Dice dice = scene.dice;
        LocalDate updated = scene.calendar.between(dice, 200, 26);
        String school = dice.chance(0.05) ? null : "长春市第" + dice.between(1, 120) + school(stage);
        scene.desk.row("education", person.number, stage, school, state, cost == 0 ? null : (Object) cost, updated);
    }

    private static String school(String stage) {
        return switch (stage) {
            case "学前" -> "幼儿园";
            case "小学" -> "小学";
            case "初中", "高中" -> "中学";
            default -> "职业学校";
        };
    }
}

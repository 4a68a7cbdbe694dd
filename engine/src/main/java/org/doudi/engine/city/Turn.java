package org.doudi.engine.city;

/** What another night makes of a household: another income, and another word about who supports its head. */
final class Turn {

    private Turn() {}

    static void take(Home home, Dice dice) {
        if (home.perCapita > 0) {
            int percent = dice.chance(0.5) ? dice.between(50, 90) : dice.between(110, 150);
            home.perCapita = Math.max(1, home.perCapita * percent / 100);
        }
        home.supporter = "有".equals(home.supporter) ? null : "有";
    }
}

package org.doudi.engine.city;

/** The bureau's own list: who belongs to which household, and where it lives. */
final class Residents {
    private Residents() {}

    static void write(Scene scene) {
        for (Person person : scene.home.members) {
            scene.desk.household(scene.county, row(scene, person));
        }
    }

    /** A row of the list of a month ago alone. */
    static void former(Scene scene, Person person) {
        scene.desk.formerHousehold(scene.county, row(scene, person));
    }

    private static Object[] row(Scene scene, Person person) {
        Home home = scene.home;
        Village place = home.place;
        boolean head = person == home.head();
        // Offices that have not taken the new code into their forms yet send the one it replaces.
        String county = scene.dice.chance(0.01) ? scene.city.divisions().formerCode(place.county()) : place.county();
        return new Object[] {
            home.number,
            county,
            place.township(),
            scene.dice.chance(0.02) ? null : place.code(),
            place.urban() ? "城镇" : "农村",
            person.number,
            person.name,
            person.relation,
            person.hukou,
            head ? home.supporter : null,
            person.absence,
            scene.dice.chance(head ? 0.9 : 0.4) && person.age >= 14
                    ? scene.city.families().phone(scene.dice)
                    : null
        };
    }
}

package org.doudi.engine.city;

import java.time.LocalDate;

/** Puts people into households: who lives with whom, how old, of which name. */
final class Families {
    private final Divisions divisions;
    private final Identities identities = new Identities();
    private final Names names = new Names();
    private final LocalDate today;

    Families(Divisions divisions, LocalDate today) {
        this.divisions = divisions;
        this.today = today;
    }

    /** What kind of household it is. Ages of those who come first; the others follow from them. */
    enum Shape {
        SINGLE,
        COUPLE,
        WITH_CHILD,
        WITH_TWO,
        THREE_GENERATIONS,
        ONE_PARENT,
        WITH_GROWN_CHILD
    }

    /** How the city's ordinary households are made up: about 2.7 persons each. */
    Shape ordinary(Dice dice) {
        double at = dice.unit();
        if (at < 0.15) {
            return Shape.SINGLE;
        } else if (at < 0.39) {
            return Shape.COUPLE;
        } else if (at < 0.67) {
            return Shape.WITH_CHILD;
        } else if (at < 0.73) {
            return Shape.WITH_TWO;
        } else if (at < 0.86) {
            return Shape.THREE_GENERATIONS;
        } else if (at < 0.91) {
            return Shape.ONE_PARENT;
        }
        return Shape.WITH_GROWN_CHILD;
    }

    /** How those with least are made up: seven in ten live alone. */
    Shape poor(Dice dice) {
        double at = dice.unit();
        if (at < 0.70) {
            return Shape.SINGLE;
        } else if (at < 0.88) {
            return Shape.COUPLE;
        } else if (at < 0.94) {
            return Shape.ONE_PARENT;
        }
        return Shape.WITH_CHILD;
    }

    /** An age that a head of such a household has. */
    int headAge(Dice dice, Shape shape) {
        return switch (shape) {
            case SINGLE -> dice.chance(0.45) ? dice.between(60, 88) : dice.between(22, 59);
            case COUPLE -> dice.chance(0.5) ? dice.between(60, 84) : dice.between(25, 59);
            case WITH_CHILD, ONE_PARENT -> dice.between(27, 48);
            case WITH_TWO -> dice.between(29, 46);
            case THREE_GENERATIONS -> dice.between(30, 46);
            case WITH_GROWN_CHILD -> dice.between(46, 64);
        };
    }

    void settle(Home home, Dice dice, Shape shape, int headAge) {
        boolean male = dice.chance(shape == Shape.ONE_PARENT ? 0.3 : 0.62);
        String surname = names.surname(dice);
        add(home, dice, "户主", headAge, male, surname);
        switch (shape) {
            case SINGLE -> {}
            case COUPLE -> spouse(home, dice, headAge, male);
            case WITH_CHILD -> {
                spouse(home, dice, headAge, male);
                child(home, dice, headAge);
            }
            case WITH_TWO -> {
                spouse(home, dice, headAge, male);
                child(home, dice, headAge);
                child(home, dice, headAge);
            }
            case ONE_PARENT -> {
                child(home, dice, headAge);
                if (dice.chance(0.2)) {
                    child(home, dice, headAge);
                }
            }
            case THREE_GENERATIONS -> {
                spouse(home, dice, headAge, male);
                child(home, dice, headAge);
                elder(home, dice, headAge);
                if (dice.chance(0.6)) {
                    elder(home, dice, headAge);
                }
            }
            case WITH_GROWN_CHILD -> {
                if (dice.chance(0.8)) {
                    spouse(home, dice, headAge, male);
                }
                boolean son = dice.chance(0.55);
                add(home, dice, son ? "子" : "女", Math.max(18, headAge - dice.between(24, 30)), son, surname);
            }
        }
    }

    private void spouse(Home home, Dice dice, int headAge, boolean headMale) {
        add(home, dice, "配偶", Math.max(20, headAge + dice.between(-4, 3)), !headMale, names.surname(dice));
    }

    private void child(Home home, Dice dice, int headAge) {
        boolean son = dice.chance(0.52);
        int age = Math.min(16, Math.max(0, headAge - dice.between(24, 34)));
        add(home, dice, son ? "子" : "女", age, son, surnameOf(home.head()));
    }

    private void elder(Home home, Dice dice, int headAge) {
        boolean man = dice.chance(0.4);
        add(home, dice, "父母", Math.max(58, headAge + dice.between(23, 31)), man, surnameOf(home.head()));
    }

    private static String surnameOf(Person person) {
        return person.name.substring(0, 1);
    }

    Person add(Home home, Dice dice, String relation, int age, boolean male, String surname) {
        String area = numberArea(dice, home.place.county(), age);
        Identities.Issued issued = identities.inYear(area, today.getYear() - age - 1, male);
        return enter(home, dice, relation, male, surname, issued);
    }

    /** Somebody born on the very day, for ages that begin or end about today. */
    Person addBornOn(Home home, Dice dice, String relation, LocalDate born) {
        boolean male = dice.chance(0.5);
        String area = numberArea(dice, home.place.county(), 60);
        return enter(home, dice, relation, male, names.surname(dice), identities.onDay(area, born, male));
    }

    private Person enter(
            Home home, Dice dice, String relation, boolean male, String surname, Identities.Issued issued) {
        String name = surname + names.given(dice, male, issued.born().getYear());
        Person person = new Person(issued, name, male, relation, today, hukou(dice, home.place.county()));
        home.members.add(person);
        return person;
    }

    /** Somebody whom partners know and no household lists. */
    String stranger(Dice dice) {
        String county = divisions.counties().get(dice.below(divisions.counties().size()));
        boolean male = dice.chance(0.5);
        return identities
                .inYear(numberArea(dice, county, 50), today.getYear() - dice.between(20, 85), male)
                .number();
    }

    String phone(Dice dice) {
        return names.phone(dice);
    }

    /** Zones for development are no registration areas of their own, and a county renamed keeps its old numbers. */
    private String numberArea(Dice dice, String county, int age) {
        if (county.charAt(4) == '7') {
            return divisions
                    .counties()
                    .get(dice.below(Math.min(5, divisions.counties().size())));
        }
        return age > 4 ? divisions.formerCode(county) : county;
    }

    private String hukou(Dice dice, String county) {
        double at = dice.unit();
        if (at < 0.05) {
            return dice.pick("220202", "220302", "220702", "230102", "211224");
        }
        return at < 0.10 ? null : county;
    }
}

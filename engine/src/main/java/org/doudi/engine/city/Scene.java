package org.doudi.engine.city;

import java.time.LocalDate;

/** One household while its story is told: its chance, its people, and the lines that the pack draws for it. */
final class Scene {
    final City city;
    final Dice dice;
    final Home home;
    final Calendar calendar;
    final Desk desk;
    final String county;
    /** The poverty line and its margin here and today, in fen a person and month. */
    final long standard;

    final long margin;

    Scene(City city, Dice dice, Home home) {
        this.city = city;
        this.dice = dice;
        this.home = home;
        calendar = city.calendar();
        desk = city.desk();
        county = home.place.county();
        standard = figure("dibao.standard", home.urban() ? "700" : "470");
        margin = standard * figure("marginal.multiple", "1.5") / 100;
    }

    /** In hundredths of the figure's unit. */
    long figure(String parameter, String otherwise) {
        return city.figures().hundredths(parameter, county, home.urban(), otherwise);
    }

    /** Income between two shares of the poverty line, and nothing that a property test could mind. */
    Scene poor(double low, double high) {
        home.perCapita = (long) (standard * dice.between(low, high));
        home.modest = true;
        return this;
    }

    /** Income to the fen, and nothing that a property test could mind. */
    Scene poor(long perCapita) {
        home.perCapita = perCapita;
        home.modest = true;
        return this;
    }

    Scene aided(String scheme) {
        home.aid = scheme;
        return this;
    }

    Scene cast(Families.Shape shape, int headAge) {
        city.families().settle(home, dice, shape, headAge);
        return this;
    }

    Scene castOrdinary() {
        Families.Shape shape = city.families().ordinary(dice);
        return cast(shape, city.families().headAge(dice, shape));
    }

    Scene castPoor() {
        Families.Shape shape = city.families().poor(dice);
        return cast(shape, city.families().headAge(dice, shape));
    }

    Person head() {
        return home.head();
    }

    /** A member of 18 to 59, else the head. */
    Person worker() {
        return home.members.stream().filter(Person::ofWorkingAge).findFirst().orElse(home.head());
    }

    /** The youngest member. */
    Person child() {
        Person youngest = home.head();
        for (Person person : home.members) {
            youngest = person.age < youngest.age ? person : youngest;
        }
        return youngest;
    }

    // What partners report of a person beyond the ordinary.

    Scene bill(Person person, LocalDate day, long ownPay, boolean serious, String disease) {
        desk.dated(
                "medical",
                day,
                36,
                person.number,
                "JS" + (100_000_000 + dice.below(900_000_000)),
                day,
                ownPay * dice.between(2, 4),
                ownPay,
                serious,
                disease);
        return this;
    }

    Scene certificate(Person person, String kind, int level, LocalDate issued, LocalDate cancelled) {
        person.disabled(kind, level);
        String digit = String.valueOf(
                1 + java.util.List.of("视力", "听力", "言语", "肢体", "智力", "精神", "多重").indexOf(kind));
        String word = dice.chance(0.5) ? String.valueOf(level) : new String[] {"一级", "二级", "三级", "四级"}[level - 1];
        desk.row("disability", person.number, person.number + digit + level, kind, word, issued, cancelled);
        return this;
    }

    Scene died(Person person, LocalDate day) {
        person.counted = false;
        String how = dice.pick("火化", "户籍注销", "死亡证明");
        desk.dated("deaths", day, 31, person.number, day, how, null);
        if (how.equals("火化") && dice.chance(0.5) && day.isBefore(calendar.ago(20))) {
            LocalDate noted = day.plusDays(dice.between(1, 15));
            desk.dated("deaths", noted, 31, person.number, noted, "户籍注销", "补登");
        }
        return this;
    }

    Scene inCustody(Person person) {
        person.counted = false;
        LocalDate from = calendar.between(dice, 900, 30);
        LocalDate through = dice.chance(0.4) ? null : calendar.today().plusDays(dice.between(60, 1500));
        desk.row("custody", person.number, dice.chance(0.75) ? "服刑" : "强制戒毒", from, through);
        return this;
    }

    Scene unemployed(Person person, int months) {
        desk.row(
                "unemployment",
                person.number,
                calendar.month().minusMonths(months).atDay(dice.between(1, 28)),
                null);
        return this;
    }

    Scene child(Person person, String kind, LocalDate from, LocalDate until, String where) {
        desk.row("children", person.number, kind, from, until, where);
        return this;
    }

    /** A payment that began so many months ago and, unless that is negative, ended so many months ago. */
    Scene paid(Person person, String scheme, int beganMonthsAgo, int endedMonthsAgo, long monthly, LocalDate reviewed) {
        paid(person.number, home.number, scheme, beganMonthsAgo, endedMonthsAgo, monthly, reviewed);
        return this;
    }

    Scene paid(String number, String household, String scheme, int began, int ended, long monthly, LocalDate reviewed) {
        desk.row(
                "assistance",
                number,
                household,
                scheme,
                calendar.month().minusMonths(began),
                ended < 0 ? null : calendar.month().minusMonths(ended),
                monthly == 0 ? null : (Object) monthly,
                reviewed);
        return this;
    }
}

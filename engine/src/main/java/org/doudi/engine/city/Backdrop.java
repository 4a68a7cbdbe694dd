package org.doudi.engine.city;

import java.util.List;

/** What the city has whatever the number of its households: elder-care places, and charities' funds and projects. */
final class Backdrop {
    private static final String[] NEEDS = {"医疗", "教育", "照护", "生活", "就业"};

    private Backdrop() {}

    static void write(City city, Dice dice) {
        facilities(city, dice);
        resources(city, dice);
    }

    private static void facilities(City city, Dice dice) {
        for (Divisions.Region township : city.divisions().townships()) {
            boolean street = township.name().endsWith("街道");
            if (dice.chance(0.9)) {
                facility(city, dice, township, null, "助餐点", 0, 40);
                if (street) {
                    facility(city, dice, township, null, "助餐点", 0, 40);
                }
            }
            if (street && dice.chance(0.4)) {
                facility(city, dice, township, null, "社区养老服务中心", 0, 60);
            }
            if (!street && dice.chance(0.7)) {
                facility(city, dice, township, null, "乡镇养老院", dice.between(1, 3), 80);
            }
            if (!street && dice.chance(0.45)) {
                facility(city, dice, township, null, "乡镇区域养老服务中心", 0, 50);
            }
        }
        for (Village village : city.divisions().villages(true)) {
            if (dice.chance(0.85)) {
                city.desk()
                        .row(
                                "facilities",
                                village.county(),
                                village.township(),
                                village.code(),
                                "助餐点",
                                village.name() + "助餐点",
                                null,
                                dice.between(10, 80) * 100L,
                                city.calendar().between(dice, 900, 40));
            }
        }
        homes(city, dice);
    }

    private static void homes(City city, Dice dice) {
        List<Divisions.Region> townships = city.divisions().townships();
        for (String county : city.divisions().counties()) {
            townships.stream()
                    .filter(t -> t.parent().equals(county))
                    .findFirst()
                    .ifPresent(seat -> {
                        facility(city, dice, seat, null, "县级养老院", dice.between(2, 4), 200);
                        facility(city, dice, seat, null, "失智床位", 0, 20);
                        if (dice.chance(0.6)) {
                            newBeds(city, dice, seat);
                        }
                    });
        }
    }

    /** A ward that opened this year, where the year is old enough for one. */
    private static void newBeds(City city, Dice dice, Divisions.Region township) {
        int daysOfYear = city.calendar().today().getDayOfYear() - 1;
        city.desk()
                .row(
                        "facilities",
                        township.parent(),
                        township.code(),
                        null,
                        "失智床位",
                        township.name() + "失智照护专区",
                        null,
                        dice.between(10, 40) * 100L,
                        city.calendar().between(dice, daysOfYear, Math.min(31, daysOfYear)));
    }

    private static void facility(
            City city, Dice dice, Divisions.Region township, String village, String type, int grade, int size) {
        city.desk()
                .row(
                        "facilities",
                        township.parent(),
                        township.code(),
                        village,
                        type,
                        township.name() + type + (1 + dice.below(900)),
                        grade == 0 ? null : (Object) (grade * 100L),
                        dice.between(size / 2, size * 2) * 100L,
                        city.calendar().between(dice, 1500, 40));
    }

    private static void resources(City city, Dice dice) {
        List<String> counties = city.divisions().counties();
        for (int i = 0; i < 260; i++) {
            String type = i < 105 ? "基金" : i < 215 ? "项目" : dice.pick("物资", "服务");
            String county = dice.chance(0.15) ? null : counties.get(i % counties.size());
            city.desk()
                    .row(
                            "resources",
                            "ZY" + String.format("%05d", i + 1),
                            (county == null ? "全市" : "社区") + "慈善" + type + (i + 1),
                            type,
                            dice.pick(NEEDS),
                            county,
                            dice.between(50, 500) * 100L,
                            dice.between(1, 30) * 10_000L,
                            city.calendar().between(dice, 700, 40),
                            dice.chance(0.5) ? null : city.calendar().today().plusDays(dice.between(10, 500)),
                            dice.between(0, 400) * 100L);
        }
    }
}

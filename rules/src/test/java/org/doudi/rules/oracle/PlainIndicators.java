package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.household.Place;
import org.doudi.engine.policy.AreaFacts;
import org.doudi.engine.policy.Indicator;

/** Section 7 of the page over what was counted in one area on one day. */
final class PlainIndicators {

    /** How one indicator stands. */
    record Standing(
            String code, BigDecimal value, BigDecimal target, LocalDate due, String state, SortedSet<String> missing) {

        static Standing of(Indicator it) {
            return new Standing(
                    it.code(),
                    it.value(),
                    it.target() == null ? null : it.target().stripTrailingZeros(),
                    it.due(),
                    it.state().name().toLowerCase(Locale.ROOT),
                    it.missing());
        }
    }

    private static final Set<String> MAIN = Set.of("220102", "220103", "220104", "220105", "220106");
    private static final Set<String> DISTRICTS =
            Set.of("220102", "220103", "220104", "220105", "220106", "220112", "220113");

    private static final List<String> NO_FEEDS = List.of();

    private final AreaFacts area;
    private final LocalDate on;
    private final List<Standing> standings = new ArrayList<>();

    private PlainIndicators(AreaFacts area, LocalDate on) {
        this.area = area;
        this.on = on;
    }

    /** @param name the area's name, whose ending tells a 街道 from a 乡 or a 镇 */
    static List<Standing> of(AreaFacts area, String name, LocalDate on) {
        PlainIndicators indicators = new PlainIndicators(area, on);
        switch (area.area().length()) {
            case 9 -> indicators.township(name);
            default -> {
                if (area.area().equals("220100")) {
                    indicators.city();
                } else if (area.residence() == null) {
                    indicators.county();
                } else {
                    indicators.residence();
                }
            }
        }
        return indicators.standings;
    }

    private void township(String name) {
        if (name.endsWith("街道")) {
            counted("I-MEALS-STREET", count("facilities:meals"), "facilities", "2", false);
        } else if (name.endsWith("镇") || name.endsWith("乡")) {
            counted("I-MEALS-TOWN", count("facilities:meals"), "facilities", "1", false);
        }
    }

    private void county() {
        if (DISTRICTS.contains(area.area())) {
            judge("I-RATIO", standard("rural"), standard("urban"), NO_FEEDS, new BigDecimal("0.80"), false, null);
        }
        boolean main = MAIN.contains(area.area());
        share(
                main ? "I-MEALS-URBAN" : "I-MEALS-OTHER",
                count("communities_with:street:meals"),
                count("communities:street"),
                main ? "0.90" : "0.50");
    }

    private void residence() {
        BigDecimal standard = standard(area.residence());
        judge("I-FLOOR", standard, BigDecimal.ONE, NO_FEEDS, standard, false, null);
    }

    private BigDecimal standard(String residence) {
        return new PlainFigures(new Place(area.area(), null, null, residence), on).standard;
    }

    private void city() {
        counted("I-CENTRES", count("facilities:centre"), "facilities", "30", false);
        share(
                "I-RATED",
                count("facilities:township_home:1-2").add(count("facilities:county_home:2-3")),
                count("facilities:township_home").add(count("facilities:county_home")),
                "0.60");
        counted("I-DEMENTIA-BEDS", count("new_places:dementia_beds"), "facilities", "200", false);
        share("I-TOWN-CENTRES", count("townships_with:town:town_centre"), count("townships:town"), "0.40");
        counted("I-PROJECTS", count("resources:project"), "resources", "100", false);
        counted("I-PROJECT-PEOPLE", count("served:project"), "resources", "30000", false);
        counted("I-FUNDS", count("resources:fund"), "resources", "100", false);
        counted("I-FUND-PEOPLE", count("served:fund"), "resources", "10000", true);
        decided();
    }

    /** Those that rest on what was decided about households; what those decisions cannot do without counts as a feed. */
    private void decided() {
        LocalDate monthEnd = YearMonth.from(on).atEndOfMonth();
        ofDecisions("I-COLLECTED", "group_members_collected", "group_members", monthEnd, "households", "assessments");
        visited();
        LocalDate june = LocalDate.of(on.getYear(), 6, 30);
        ofDecisions(
                "I-CARE-PLACED",
                "dependent_elders_placed",
                "dependent_elders",
                june,
                "assistance",
                "assessments",
                "income");
        ofDecisions(
                "I-DIS-COVERED",
                "disability_paid",
                "disability_entitled",
                monthEnd,
                "assistance",
                "disability",
                "income");
        if (count("tally:disability_unentitled").signum() > 0) {
            correct("met", on.isBefore(monthEnd) ? "open" : "not_met");
        }
        ofDecisions("I-ELDER-PAID", "elder_paid", "elder_entitled", monthEnd, "assistance");
    }

    /** Of last month nothing less than all is sure before the deliveries speak of this one. */
    private void visited() {
        LocalDate lastMonth = YearMonth.from(on).minusMonths(1).atEndOfMonth();
        ofDecisions("I-VISITED", "visit_elders_last_month", "visit_elders", lastMonth, "visits");
        if (area.behind().contains("visits")) {
            correct("not_met", "unknown");
            standings.get(standings.size() - 1).missing().add("visits");
        }
    }

    private void ofDecisions(String code, String part, String whole, LocalDate due, String... feeds) {
        judge(code, count("tally:" + part), count("tally:" + whole), List.of(feeds), BigDecimal.ONE, false, due);
    }

    /** The one judged last stands otherwise, if it stands so. */
    private void correct(String state, String other) {
        Standing last = standings.get(standings.size() - 1);
        if (last.state().equals(state)) {
            standings.set(
                    standings.size() - 1,
                    new Standing(last.code(), last.value(), last.target(), last.due(), other, last.missing()));
        }
    }

    private BigDecimal count(String what) {
        return area.counts().getOrDefault(what, BigDecimal.ZERO);
    }

    private void counted(String code, BigDecimal count, String feed, String target, boolean above) {
        judge(code, count, BigDecimal.ONE, List.of(feed), new BigDecimal(target), above, yearEnd());
    }

    private void share(String code, BigDecimal part, BigDecimal whole, String target) {
        judge(code, part, whole, List.of("facilities"), new BigDecimal(target), false, yearEnd());
    }

    private LocalDate yearEnd() {
        return LocalDate.of(on.getYear(), 12, 31);
    }

    /**
     * A part of a whole against a target, compared exactly, shown with four decimals.
     *
     * @param above whether the target itself is not enough
     * @param due null when it is due at all times
     */
    private void judge(
            String code,
            BigDecimal part,
            BigDecimal whole,
            List<String> feeds,
            BigDecimal target,
            boolean above,
            LocalDate due) {
        SortedSet<String> missing = new TreeSet<>(feeds);
        missing.retainAll(area.missing());
        BigDecimal value = null;
        String state = "unknown";
        if (missing.isEmpty() && (part == null || whole == null)) {
            missing.add("parameter:dibao.standard");
        } else if (missing.isEmpty() && whole.signum() > 0) {
            value = part.divide(whole, 4, RoundingMode.HALF_UP);
            int compared = part.compareTo(whole.multiply(target));
            boolean met = above ? compared > 0 : compared >= 0;
            state = met ? "met" : due == null || !on.isBefore(due) ? "not_met" : "open";
        }
        standings.add(
                new Standing(code, value, target == null ? null : target.stripTrailingZeros(), due, state, missing));
    }
}

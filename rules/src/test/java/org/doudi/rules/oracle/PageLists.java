package org.doudi.rules.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.doudi.engine.household.Place;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.IncomeKinds;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.ReferralProgram;

/** The figures and lists of section 1 and the programs of section 6, copied by hand, held against a pack's. */
public final class PageLists {

    private final PolicyPack pack;
    private final List<String> differences = new ArrayList<>();

    private PageLists(PolicyPack pack) {
        this.pack = pack;
    }

    /** Empty when the pack has every figure and list of the page, at the place and on the day that the page says. */
    public static List<String> differences(PolicyPack pack) {
        PageLists lists = new PageLists(pack);
        rows("figures.csv").forEach(row -> lists.figure(row[0], row[1], row[2], LocalDate.parse(row[3]), row[4]));
        Stream.concat(PlainFigures.CITY_PROPER.stream(), PlainFigures.OTHERS.stream())
                .forEach(lists::county);
        rows("feeds.csv").forEach(row -> lists.feed(row[0], row[1]));
        rows("programs.csv").forEach(lists::program);
        lists.incomeKinds();
        lists.workingDays();
        return lists.differences;
    }

    private static List<String[]> rows(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PageLists.class.getResourceAsStream("/page/" + file), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void figure(String parameter, String area, String residence, LocalDate on, String page) {
        BigDecimal ours = pack.figures()
                .inForce(parameter, area, residence, on)
                .map(Figure::value)
                .orElse(null);
        BigDecimal theirs = page.isEmpty() ? null : new BigDecimal(page);
        boolean same = ours == null || theirs == null ? ours == theirs : ours.compareTo(theirs) == 0;
        differ(parameter + "(" + area + ", " + residence + ") on " + on, same ? page : ours, page);
    }

    private void county(String county) {
        for (String residence : List.of("urban", "rural")) {
            for (String on : List.of("2020-12-31", "2021-01-01", "2023-12-31", "2024-01-01", "2024-12-31")) {
                LocalDate day = LocalDate.parse(on);
                PlainFigures page = new PlainFigures(new Place(county, null, null, residence), day);
                String standard = page.standard == null ? "" : page.standard.toString();
                figure("dibao.standard", county, residence, day, standard);
                figure("dibao.provincial_floor", county, residence, day, standard);
            }
            String wage = PlainFigures.CITY_PROPER.contains(county) ? "1880" : "1760";
            figure("wage.minimum", county, residence, LocalDate.of(2021, 12, 1), wage);
            figure("wage.minimum", county, residence, LocalDate.of(2021, 11, 30), "");
        }
    }

    private void feed(String feed, String days) {
        OptionalInt age = pack.feedAges().maxAgeDays(feed);
        differ(feed, age.isEmpty() ? "" : "" + age.getAsInt(), days);
        differ(feed + " is a feed", pack.feedAges().feeds().contains(feed), true);
    }

    private void program(String[] row) {
        ReferralProgram program = pack.programs().find(row[0]);
        if (program == null) {
            differences.add(row[0] + " is no program");
            return;
        }
        differ(row[0] + "'s department", program.department().zh(), row[1]);
        differ(row[0] + "'s days", "" + program.slaDays(), row[2]);
        differ(row[0] + "'s days when red", "" + program.slaRedDays(), row[3]);
        boolean brief = row[0].startsWith("APPLY_") || row[0].equals("VERIFY_AID");
        differ(
                row[0] + "'s rest",
                program.restParameter(),
                row[0].equals("VISIT") ? "next_month" : brief ? "referral.rest_days.short" : "referral.rest_days");
        differ(row[0] + "'s quiet", program.quietParameter(), "referral.quiet_days");
    }

    private void incomeKinds() {
        kinds(PlainIncome.COUNTED, IncomeKinds.Counting.ADDED);
        kinds(PlainIncome.SUBTRACTED, IncomeKinds.Counting.SUBTRACTED);
        kinds(PlainIncome.NOT_COUNTED, IncomeKinds.Counting.IGNORED);
    }

    private void kinds(Iterable<String> codes, IncomeKinds.Counting page) {
        for (String code : codes) {
            IncomeKinds.Kind kind = pack.incomeKinds().find(code);
            differ(code, kind == null ? null : kind.counting(), page);
        }
    }

    /** Every day of the years whose holidays the State Council announced: Monday to Friday, but for those. */
    private void workingDays() {
        Map<LocalDate, Boolean> announced = new HashMap<>();
        for (String[] row : rows("holidays.csv")) {
            LocalDate.parse(row[1])
                    .datesUntil(LocalDate.parse(row[2]).plusDays(1))
                    .forEach(day -> announced.put(day, row[0].equals("workday")));
        }
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            boolean weekday = day.getDayOfWeek().getValue() <= 5;
            differ(day + " is worked", pack.workingDays().isWorkingDay(day), announced.getOrDefault(day, weekday));
        }
    }

    private void differ(String what, Object ours, Object page) {
        if (!Objects.equals(ours, page)) {
            differences.add(what + ": the pack says " + ours + ", the page " + page);
        }
    }
}

package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doudi.engine.household.Place;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.FigureStatus;
import org.doudi.engine.policy.IncomeKinds;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.ReferralProgram;

/**
 * The figures and lists of section 1, the codes of sections 3 to 7 and the programs of section 6, copied by hand, held
 * against a pack's, both ways.
 */
public final class PageLists {

    /** Said by county, which the rows of the files do not. */
    private static final Set<String> BY_COUNTY = Set.of("dibao.standard", "dibao.provincial_floor", "wage.minimum");

    private final PolicyPack pack;
    private final PageDifferences differences = new PageDifferences();

    private PageLists(PolicyPack pack) {
        this.pack = pack;
    }

    /**
     * Empty when the pack has every figure, list and code of the page, at the place and on the day that the page says, and
     * no others.
     */
    public static List<String> differences(PolicyPack pack) {
        PageLists lists = new PageLists(pack);
        lists.figures();
        lists.feeds();
        lists.programs();
        lists.incomeKinds();
        lists.workingDays();
        new PageCodes(pack, lists.differences).compare();
        new PageWords(pack, lists.differences).compare();
        return lists.differences.all();
    }

    private void figures() {
        Set<String> named = new TreeSet<>(BY_COUNTY);
        Stream.of("figures.csv", "figures-without-names.csv")
                .flatMap(file -> PageRows.of(file).stream())
                .forEach(row -> {
                    named.add(row[0]);
                    figure(row[0], row[1], row[2], LocalDate.parse(row[3]), row[4]);
                    trust(row[0], row[5].isEmpty());
                });
        Stream.concat(PlainFigures.CITY_PROPER.stream(), PlainFigures.OTHERS.stream())
                .forEach(this::county);
        trust("wage.minimum", false);
        differences.compareNames("parameter", pack.figures().parameters(), named);
    }

    private void figure(String parameter, String area, String residence, LocalDate on, String page) {
        String ours = pack.figures()
                .inForce(parameter, area, residence, on)
                .map(PageLists::text)
                .orElse("");
        differences.compare(parameter + "(" + area + ", " + residence + ") on " + on, ours, plain(page));
    }

    private static String text(Figure figure) {
        return figure.value() == null
                ? String.join(";", figure.words())
                : plain(figure.value().toPlainString());
    }

    /** Numbers without the noughts that they end with; lists of words as they are. */
    private static String plain(String text) {
        return text.isEmpty() || text.contains(";")
                ? text
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    /** What the page marks with a dagger is another place's figure or stands in for one; nothing else is. */
    private void trust(String parameter, boolean page) {
        for (Figure figure : pack.figures().rows(parameter)) {
            boolean ours = figure.status() == FigureStatus.ADOPTED || figure.status() == FigureStatus.FLOOR;
            differences.compare("whether " + parameter + " was found in a document of the place", ours, page);
        }
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

    private void feeds() {
        List<String[]> page = PageRows.of("feeds.csv");
        differences.compareNames("feed", pack.feedAges().feeds(), firsts(page));
        for (String[] row : page) {
            OptionalInt age = pack.feedAges().maxAgeDays(row[0]);
            differences.compare(row[0], age.isEmpty() ? "" : "" + age.getAsInt(), row[1]);
        }
    }

    private void programs() {
        List<String[]> page = PageRows.of("programs.csv");
        Collection<String> ours =
                pack.programs().all().stream().map(ReferralProgram::code).toList();
        differences.compareNames("program", ours, firsts(page));
        page.stream().filter(row -> ours.contains(row[0])).forEach(this::program);
    }

    private void program(String[] row) {
        ReferralProgram program = pack.programs().find(row[0]);
        differences.compare(row[0] + "'s department", program.department().zh(), row[1]);
        differences.compare(row[0] + "'s days", "" + program.slaDays(), row[2]);
        differences.compare(row[0] + "'s days when red", "" + program.slaRedDays(), row[3]);
        boolean brief = row[0].startsWith("APPLY_") || row[0].equals("VERIFY_AID");
        differences.compare(
                row[0] + "'s rest",
                program.restParameter(),
                row[0].equals("VISIT") ? "next_month" : brief ? "referral.rest_days.short" : "referral.rest_days");
        differences.compare(row[0] + "'s quiet", program.quietParameter(), "referral.quiet_days");
    }

    private void incomeKinds() {
        List<String[]> page = PageRows.of("income-kinds.csv");
        differences.compareNames("kind of income", pack.incomeKinds().all().keySet(), firsts(page));
        for (String[] row : page) {
            IncomeKinds.Kind kind = pack.incomeKinds().find(row[0]);
            if (kind != null) {
                differences.compare(row[0] + "'s name", kind.nameZh(), row[1]);
                differences.compare(row[0] + "'s class", kind.source(), row[2]);
                differences.compare(row[0] + " counts", kind.counting().name().toLowerCase(Locale.ROOT), row[3]);
            }
        }
    }

    /** Every day of the years whose holidays the State Council announced: Monday to Friday, but for those. */
    private void workingDays() {
        Map<LocalDate, Boolean> announced = new HashMap<>();
        for (String[] row : PageRows.of("holidays.csv")) {
            LocalDate.parse(row[1])
                    .datesUntil(LocalDate.parse(row[2]).plusDays(1))
                    .forEach(day -> announced.put(day, row[0].equals("workday")));
        }
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            boolean weekday = day.getDayOfWeek().getValue() <= 5;
            differences.compare(
                    day + " is worked", pack.workingDays().isWorkingDay(day), announced.getOrDefault(day, weekday));
        }
    }

    private static List<String> firsts(List<String[]> rows) {
        List<String> firsts = new ArrayList<>();
        rows.forEach(row -> firsts.add(row[0]));
        return firsts;
    }
}

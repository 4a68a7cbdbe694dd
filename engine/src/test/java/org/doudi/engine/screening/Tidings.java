package org.doudi.engine.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.Mode;
import org.doudi.engine.registry.Row;

/** Whatever partners and visitors may say of Tideside's people, by the dice. */
final class Tidings {

    private static final int PERSONS = 34;
    private static final int HOUSEHOLDS = 20;
    private static final List<String> COUNTIES = List.of("990102", "990103");
    private static final List<String> DELTAS = List.of("visits", "leads", "deaths", "verifications");
    private static final List<String> FEEDS = List.of(
            "households",
            "income",
            "medical",
            "incidents",
            "vehicles",
            "assistance",
            "visits",
            "leads",
            "deaths",
            "custody",
            "verifications",
            "facilities");

    private final FeedSink sink;
    private final Random dice;
    /** The household of each person; 0 for none. */
    private final int[] homes = new int[PERSONS];
    /** What snapshots said last. */
    private final Map<String, Map<String, FeedRow>> told = new TreeMap<>();

    Tidings(FeedSink sink, Random dice) {
        this.sink = sink;
        this.dice = dice;
        for (int person = 0; person < PERSONS; person++) {
            homes[person] = person < HOUSEHOLDS ? person + 1 : 1 + dice.nextInt(HOUSEHOLDS);
        }
    }

    /** Every feed once, of the whole city. */
    void begin(LocalDate on) {
        FEEDS.forEach(feed -> deliver(feed, on, Coverage.everywhere()));
    }

    /** One file of some feed, of the whole city or of a county, with little news. */
    void oneMore(LocalDate on) {
        String feed = FEEDS.get(dice.nextInt(FEEDS.size()));
        Coverage coverage = dice.nextInt(3) > 0
                ? Coverage.everywhere()
                : Coverage.of(List.of(COUNTIES.get(dice.nextInt(COUNTIES.size()))));
        deliver(feed, on.plusDays(dice.nextInt(3) - 1), coverage);
    }

    private void deliver(String feed, LocalDate day, Coverage coverage) {
        boolean delta = DELTAS.contains(feed);
        List<FeedRow> rows = feed.equals("households") ? listed(coverage) : news(feed, day, delta, coverage);
        Delivery delivery = new Delivery(
                feed,
                feed,
                delta ? Mode.DELTA : Mode.SNAPSHOT,
                feed + ".csv",
                day,
                Optional.of(coverage),
                UUID.randomUUID().toString(),
                1,
                Instant.EPOCH);
        List<BadRow> bad =
                feed.equals("households") && dice.nextInt(3) == 0 ? List.of(badRow(some(HOUSEHOLDS))) : List.of();
        try (FeedSink.Intake intake = sink.open(delivery, () -> {})) {
            intake.rows(rows);
            intake.badRows(bad);
            intake.commit(coverage, rows.size() + (long) bad.size());
        }
    }

    private static BadRow badRow(int home) {
        return new BadRow(
                "households.csv",
                99,
                "公民身份号码",
                BadRowReason.BAD_ID_CHECKSUM,
                "check digit",
                "校验位",
                "raw",
                number(home),
                null);
    }

    private List<FeedRow> listed(Coverage coverage) {
        for (int moves = dice.nextInt(3); moves > 0; moves--) {
            homes[dice.nextInt(PERSONS)] = dice.nextInt(HOUSEHOLDS + 3);
        }
        List<FeedRow> rows = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            int home = homes[person];
            if (home > 0 && coverage.covers(county(home))) {
                rows.add(Row.of(id(person), number(home))
                        .household(number(home))
                        .in(county(home))
                        .code(person < HOUSEHOLDS ? "户主" : "子")
                        .qualifier(person % 7 == 0 ? "无" : "有")
                        .with("township", county(home) + "001")
                        .with("residence", home % 3 == 0 ? "rural" : "urban")
                        .with("name", "潮" + person)
                        .at("households.csv", 2));
            }
        }
        return rows;
    }

    /** What was told before, a few rows more or less; of a delta only those that are new. */
    private List<FeedRow> news(String feed, LocalDate day, boolean delta, Coverage coverage) {
        Map<String, FeedRow> known = told.computeIfAbsent(feed, f -> new TreeMap<>());
        if (delta) {
            known.clear();
        } else if (!known.isEmpty() && dice.nextInt(2) == 0) {
            known.remove(List.copyOf(known.keySet()).get(dice.nextInt(known.size())));
        }
        for (int more = dice.nextInt(4); more > 0; more--) {
            FeedRow row = (feed.equals("verifications") ? found(day) : said(feed, day)).at(feed + ".csv", 2);
            known.put(row.key(), row);
        }
        return known.values().stream()
                .filter(row -> delta || coverage.covers(whereabouts(row)))
                .toList();
    }

    private String whereabouts(FeedRow row) {
        return row.county() == null ? county(homes[person(row.idNumber())]) : row.county();
    }

    private Row said(String feed, LocalDate day) {
        String number = Integer.toString(dice.nextInt(9));
        LocalDate then = day.plusDays(dice.nextInt(12) - 8L);
        Row row = Row.of(id(dice.nextInt(PERSONS)), number).from(then);
        return switch (feed) {
            case "income" ->
                row.code(dice.nextBoolean() ? "wage" : "rent")
                        .amount(2000 * some(9))
                        .from(day.minusMonths(11).withDayOfMonth(1))
                        .until(day.plusDays(dice.nextInt(60)));
            case "medical" ->
                row.code("false").qualifier(number).amount(1500 * some(5)).from(day.minusDays(dice.nextInt(80)));
            case "incidents" -> row.code("事故").qualifier(number).from(day.plusDays(dice.nextInt(40) - 36L));
            case "vehicles" ->
                row.code("车").qualifier("在用").amount(50000 * some(3)).with("plate", "潮" + number);
            case "assistance" ->
                row.household(number(some(HOUSEHOLDS + 4)))
                        .code("floor")
                        .amount(300)
                        .from(day.withDayOfMonth(1).minusMonths(dice.nextInt(3)))
                        .until(dice.nextBoolean() ? null : day.withDayOfMonth(1).plusMonths(some(2)));
            case "leads" -> row.code("热线").qualifier(number);
            case "deaths" -> row.code("火化").from(day.minusDays(dice.nextInt(45)));
            case "custody" -> row.code("服刑").until(then.plusDays(some(20)));
            case "facilities" -> row.nobody().in(county(some(2))).code("食堂").amount(40);
            default -> row;
        };
    }

    /** What a visit found, which may be told of before its day. */
    private Row found(LocalDate day) {
        int person = dice.nextInt(PERSONS);
        String about = List.of("income", "vehicle", "member", "supporter").get(dice.nextInt(4));
        LocalDate visited = day.plusDays(dice.nextInt(6) - 4L);
        Row row = Row.of(id(person), about)
                .code(about)
                .from(visited)
                .with("visited", visited.toString())
                .with("validThrough", visited.plusDays(2 + dice.nextInt(12)).toString())
                .with("by", "李");
        return switch (about) {
            case "income" ->
                row.qualifier("wage")
                        .amount(1000 * dice.nextInt(20))
                        .from(day.minusMonths(12))
                        .until(day.plusMonths(1));
            case "vehicle" ->
                row.qualifier("在用")
                        .amount(90000)
                        .with("plate", "潮" + dice.nextInt(9))
                        .with("kind", "车");
            case "member" ->
                row.qualifier("子")
                        .household(number(some(HOUSEHOLDS)))
                        .with("present", Boolean.toString(dice.nextBoolean()));
            default -> row.qualifier(dice.nextBoolean() ? "无" : "有").household(number(Math.max(1, homes[person])));
        };
    }

    /** From one to so many. */
    private int some(int most) {
        return 1 + dice.nextInt(most);
    }

    private static String number(int home) {
        return "H%03d".formatted(home);
    }

    private static String county(int home) {
        return COUNTIES.get(home % 2);
    }

    /** Every fifth is old, or becomes so these days. */
    private static String id(int person) {
        LocalDate born = person % 5 == 0 ? LocalDate.now().minusYears(60).plusDays(person - 15L) : LocalDate.EPOCH;
        return "990102" + born.toString().replace("-", "") + "%03d0".formatted(person);
    }

    private static int person(String id) {
        return Integer.parseInt(id.substring(14, 17));
    }
}

package org.doudi.engine.policy;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests of a pack by code, in the pack's order. */
final class Tests {

    static final String FILE = "definitions/tests.csv";
    private static final List<String> COLUMNS = List.of(
            "code",
            "title_zh",
            "title_en",
            "subject",
            "observed",
            "sign",
            "limit",
            "feeds",
            "when_missing",
            "unit",
            "basis");
    private static final List<String> WHEN_MISSING = Stream.of(PackTest.WhenMissing.values())
            .map(PackTest.WhenMissing::word)
            .toList();

    private final Map<String, PackTest> byCode;
    private final Set<String> refused;
    private final PackTest[] byNumber;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final PackTest[] ofHousehold;
    private final PackTest[] ofMember;
    private final int shared;

    private Tests(Map<String, PackTest> byCode, Set<String> refused) {
        this.refused = Set.copyOf(refused);
        this.byCode = Collections.unmodifiableMap(byCode);
        byNumber = byCode.values().toArray(PackTest[]::new);
        for (int i = 0; i < byNumber.length; i++) {
            numbers.put(byNumber[i].code(), i);
        }
        ofHousehold = ofLevel(Level.HOUSEHOLD);
        ofMember = ofLevel(Level.MEMBER);
        shared = share(ofHousehold) + share(ofMember);
    }

    /** Numbers what several tests observe, and tells how many such things there are. */
    private static int share(PackTest[] tests) {
        Map<String, List<PackTest>> byObserved =
                Arrays.stream(tests).collect(Collectors.groupingBy(PackTest::observed, LinkedHashMap::new, toList()));
        int number = 0;
        for (List<PackTest> alike : byObserved.values()) {
            if (alike.size() > 1) {
                int same = number++;
                alike.forEach(test -> test.shares(same));
            }
        }
        return number;
    }

    static Tests read(PackFiles files, Terms terms, FeedAges feeds, Faults faults) {
        Map<String, PackTest> byCode = new LinkedHashMap<>();
        Set<String> listed = new HashSet<>();
        int[] count = new int[Level.values().length];
        for (CsvTable.Row row : CsvTable.read(files, FILE, COLUMNS, faults)) {
            listed.add(row.text("code"));
            String level = Cells.oneOf(row, "subject", Level.OF_HOUSEHOLDS, faults);
            String whenMissing = Cells.oneOf(row, "when_missing", WHEN_MISSING, faults);
            checkFeeds(row, feeds, faults);
            if (level == null || whenMissing == null) {
                continue;
            }
            Level of = Level.valueOf(level.toUpperCase(java.util.Locale.ROOT));
            Sign sign = Sign.of(row.text("sign"));
            if (sign == null) {
                faults.add(
                        "test.unknown_sign",
                        row.at("sign"),
                        new Text("比较符未知（" + row.text("sign") + "）。", "Unknown sign (" + row.text("sign") + ")."),
                        new Text("可用：< <= = != >= >。", "Use one of < <= = != >= >."));
            }
            Expression observed = ExpressionParser.parse(row.text("observed"), terms, of, row.at("observed"), faults);
            Expression limit = ExpressionParser.parse(row.text("limit"), terms, of, row.at("limit"), faults);
            if (observed == null || limit == null || sign == null) {
                continue;
            }
            PackTest test = new PackTest(
                    count[of.ordinal()]++,
                    row,
                    of,
                    observed,
                    sign,
                    limit,
                    PackTest.WhenMissing.valueOf(whenMissing.toUpperCase(java.util.Locale.ROOT)));
            if (byCode.put(test.code(), test) != null) {
                faults.add(
                        "test.twice",
                        row.at("code"),
                        new Text("检验 " + test.code() + " 出现两次。", "The test " + test.code() + " is listed twice."),
                        new Text("请改名或删去一行。", "Rename or remove one of them."));
            }
        }
        listed.removeAll(byCode.keySet());
        return new Tests(byCode, listed);
    }

    private static void checkFeeds(CsvTable.Row row, FeedAges feeds, Faults faults) {
        if (row.text("feeds").isEmpty()) {
            return;
        }
        for (String feed : row.text("feeds").split(";")) {
            if (!feeds.feeds().contains(feed)) {
                faults.add(
                        "test.unknown_feed",
                        row.at("feeds"),
                        new Text("没有数据来源 " + feed + "。", "There is no feed " + feed + "."),
                        new Text("来源列在 standards/feeds.csv。", "Feeds are listed in standards/feeds.csv."));
            }
        }
    }

    private PackTest[] ofLevel(Level level) {
        List<PackTest> found = new ArrayList<>();
        for (PackTest test : byCode.values()) {
            if (test.level() == level) {
                found.add(test);
            }
        }
        return found.toArray(PackTest[]::new);
    }

    /** The test's number: rules ask by it. */
    int number(String code) {
        return numbers.get(code);
    }

    /** At least as many as there are numbers of what several tests of a level observe. */
    int shared() {
        return shared;
    }

    int count() {
        return byNumber.length;
    }

    PackTest numbered(int number) {
        return byNumber[number];
    }

    /** Whether the test is listed, but faulty: whoever cites it need not be told again. */
    boolean isRefused(String code) {
        return refused.contains(code);
    }

    /** Null when the pack has no such test. */
    PackTest find(String code) {
        return byCode.get(code);
    }

    List<PackTest> all() {
        return List.copyOf(byCode.values());
    }

    PackTest[] of(Level level) {
        return level == Level.HOUSEHOLD ? ofHousehold : ofMember;
    }
}

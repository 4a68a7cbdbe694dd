package org.doudi.engine.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.export.Exports;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Indicator;
import org.doudi.engine.policy.IndicatorState;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.screening.Night;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.ScreeningWatcher;
import org.doudi.engine.screening.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of Quietwater under a pack that watches the town's figures. */
@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class IndicatorNightsTest {

    /** Beside what the city is told of the run itself. */
    private static final String TOLD = "outbox where referral like 'indicator/%'";

    private static final Policy WATCHED = watched().compile();

    @Inject
    Screening screening;

    @Inject
    Indicators indicators;

    @Inject
    Exports exports;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    @TempDir
    Path folder;

    private Town town;
    private Night night;

    @BeforeEach
    void tenHouseholdsOfWhomEightWereSeen() throws Exception {
        town = Town.empty(database, sink).with(10);
        town.deliver(LocalDate.parse("2024-06-01"));
        town.deliver("visits", LocalDate.parse("2024-06-10"), List.of());
        town.deliver("facilities", LocalDate.parse("2024-06-01"), facilities());
        town.deliver("resources", LocalDate.parse("2024-06-01"), resources());
        night = new Night(screening, WATCHED).counting(household -> {
            var counted = new TreeMap<String, Integer>();
            counted.put("all", 1);
            if (!household.number().startsWith("H000") || household.number().compareTo("H0002") > 0) {
                counted.put("seen", 1);
            }
            return counted;
        });
    }

    private static List<org.doudi.connectors.feed.FeedRow> facilities() {
        return new Offers()
                .facility("990102001", "990102001001", "食堂", null, "40", "2020-01-01")
                .facility("990102001", "990102001002", "食堂", null, "40", "2024-12-01")
                .facility("990103001", null, "床位", null, "25", "2024-02-01")
                .facility("990103001", null, "床位", null, "70", "2023-02-01")
                .facility("990102001", null, "养老院", "2", null, "2020-01-01")
                .facility("990102001", null, "养老院", "4级", null, "2020-01-01")
                .facility("990103002", null, "养老院", "3", null, "2020-01-01")
                .rows();
    }

    private static List<org.doudi.connectors.feed.FeedRow> resources() {
        return new Offers()
                .fund("990102", "7", "2024-01-01", null)
                .fund(null, "5", "2024-01-01", "2024-12-01")
                .fund("990103", "100", "2023-01-01", "2024-06-15")
                .fund("990103", "100", "2024-06-16", null)
                .rows();
    }

    @Test
    void everyCountIsThatOfTheDayOfTheRun() {
        Run run = night.on("2024-06-15");

        assertThat(indicators.of(run.number()))
                .extracting(StoredIndicator::indicator)
                .extracting(Indicator::code, Indicator::area, Indicator::value, Indicator::state)
                .containsExactly(
                        tuple("I-BEDS", "990100", value("25"), IndicatorState.MET),
                        tuple("I-CANTEEN", "990102001", value("1"), IndicatorState.MET),
                        tuple("I-CANTEEN", "990103001", value("0"), IndicatorState.OPEN),
                        tuple("I-COVERED", "990102", value("0.5"), IndicatorState.OPEN),
                        tuple("I-COVERED", "990103", null, IndicatorState.UNKNOWN),
                        tuple("I-FUND-PEOPLE", "990100", value("12"), IndicatorState.MET),
                        tuple("I-FUNDS", "990100", value("2"), IndicatorState.MET),
                        tuple("I-GOOD", "990100", value("0.6667"), IndicatorState.OPEN),
                        tuple("I-RATIO", "990102", value("0.6494"), IndicatorState.NOT_MET),
                        tuple("I-RATIO", "990103", value("1"), IndicatorState.MET),
                        tuple("I-SEEN", "990100", value("0.8"), IndicatorState.MET),
                        tuple("I-STREETS", "990100", value("0.5"), IndicatorState.OPEN));
    }

    @Test
    void whatIsBehindAValueIsKeptWithIt() {
        Run run = night.on("2024-06-15");

        Indicator ratio = indicators
                .find(run.number(), "I-RATIO", "990102", null)
                .orElseThrow()
                .indicator();
        assertThat(ratio.grounds())
                .extracting(Indicator.Ground::what, Indicator.Ground::value, Indicator.Ground::from)
                .containsExactly(
                        tuple("rural:floor", new BigDecimal("500"), LocalDate.parse("2020-01-01")),
                        tuple("urban:floor", new BigDecimal("770"), LocalDate.parse("2020-01-01")),
                        tuple("watch.share", new BigDecimal("0.80"), LocalDate.parse("2000-01-01")));
        Indicator seen = indicators
                .find(run.number(), "I-SEEN", "990100", null)
                .orElseThrow()
                .indicator();
        assertThat(seen.grounds())
                .extracting(Indicator.Ground::what, Indicator.Ground::value)
                .contains(tuple("tally:seen", new BigDecimal("8")), tuple("tally:all", new BigDecimal("10")));
    }

    @Test
    void whoAsksWhyOfAnAreaWithoutTheIndicatorIsToldSo() {
        night.on("2024-06-15");

        given().get("/api/households/990100/explanation?date=2024-06-15&code=I-BEDS")
                .then()
                .statusCode(200)
                .body("indicators.size()", equalTo(1));
        given().get("/api/households/990102/explanation?date=2024-06-15&code=I-BEDS")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:doudi:problem:unknown-area"))
                .body("detail", containsString("I-BEDS"));
    }

    @Test
    void aFeedThatIsLateMakesItsIndicatorsUnknownAndNeverNotMet() {
        Run run = night.on("2024-12-31");

        assertThat(state(run, "I-SEEN", "990100")).isEqualTo(IndicatorState.UNKNOWN);
        assertThat(indicators
                        .find(run.number(), "I-SEEN", "990100", null)
                        .orElseThrow()
                        .indicator()
                        .missing())
                .containsExactly("visits");
        assertThat(state(run, "I-STREETS", "990100")).isEqualTo(IndicatorState.NOT_MET);
    }

    @Test
    void theSameNightAgainExportsTheSameBytes() throws IOException {
        Run first = night.on("2024-06-15");
        Run again = night.on("2024-06-15");

        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        exports.write(Exports.What.INDICATORS, first, false, one);
        exports.write(Exports.What.INDICATORS, again, false, two);
        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.readAllLines(one))
                .startsWith(
                        "run_date,code,area,residence,value,target,state", "2024-06-15,I-BEDS,990100,,25.0000,1,met")
                .contains(
                        "2024-06-15,I-RATIO,990102,,0.6494,0.80,not_met", "2024-06-15,I-COVERED,990103,,,0.80,unknown");
    }

    @Test
    void theHistoryBeginsWithTheNewestRunAndLeavesTrialsOut() {
        night.on("2024-06-15");
        night.on("2024-06-16", true, ScreeningWatcher.NONE);
        night.on("2024-07-01");

        assertThat(indicators.history("I-RATIO", "990102", null, 0, 10).items())
                .extracting(StoredIndicator::date, stored -> stored.indicator().state())
                .containsExactly(
                        tuple(LocalDate.parse("2024-07-01"), IndicatorState.MET),
                        tuple(LocalDate.parse("2024-06-15"), IndicatorState.NOT_MET));
    }

    @Test
    void oneThatTurnsIsToldToTheCityWithTheRunsMessages() throws Exception {
        night.on("2024-06-15");
        assertThat(town.count(TOLD)).isZero();

        Run run = night.on("2024-07-01");

        assertThat(town.texts("select queue from " + TOLD)).containsExactly("referrals.990100");
        assertThat(town.texts("select run::text from " + TOLD)).containsExactly(String.valueOf(run.number()));
        assertThat(town.texts("select body from " + TOLD))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains(
                                "\"type\":\"org.doudi.indicator.turned\"",
                                "\"code\":\"I-RATIO\"",
                                "\"area\":\"990103\"",
                                "\"was\":\"met\"",
                                "\"state\":\"not_met\"",
                                "\"value\":0.7143"));
    }

    @Test
    void aTrialOrALookBackTellsNobody() throws Exception {
        night.on("2024-06-15");
        night.on("2024-07-01", true, ScreeningWatcher.NONE);
        night.on("2024-06-10");

        assertThat(town.count(TOLD)).isZero();
    }

    @Test
    void oneWhoseDayCameWithoutItIsToldOnce() throws Exception {
        night.on("2024-12-30");
        night.on("2024-12-31");
        night.on("2024-12-31");

        assertThat(town.texts("select split_part(referral, '/', 2) from " + TOLD + " order by 1"))
                .containsExactly("I-CANTEEN", "I-GOOD", "I-STREETS");
    }

    private IndicatorState state(Run run, String code, String area) {
        return indicators
                .find(run.number(), code, area, null)
                .orElseThrow()
                .indicator()
                .state();
    }

    private static BigDecimal value(String value) {
        return new BigDecimal(value).setScale(4);
    }

    /** Quietwater's pack with the files of another folder in their place. */
    static PolicyPack watched() {
        Path packs = Path.of("src/test/resources/packs");
        Map<String, byte[]> files =
                new HashMap<>(PolicyPack.load(packs.resolve("quietwater")).files());
        Path overlay = packs.resolve("watched");
        try (Stream<Path> paths = Files.walk(overlay)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(overlay.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PolicyPack.of(files);
    }
}

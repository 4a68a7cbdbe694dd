package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.doudi.engine.city.CityOrder;
import org.doudi.engine.city.CityReport;
import org.doudi.engine.city.SyntheticCity;
import org.doudi.engine.folder.Routes;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.doudi.engine.screening.Totals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Commands, one after another, on a city of two thousand households. */
@QuarkusTest
@TestProfile(InventedCityTest.Changchun.class)
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventedCityTest {

    private static final LocalDate NIGHT = LocalDate.of(2024, 6, 15);
    private static final Path PACK = Path.of("..", "rules", "changchun");

    /** The city's own pack, and chunks of a usual size. */
    public static final class Changchun implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("doudi.pack-dir", PACK.toString(), "doudi.screening.chunk", "500");
        }
    }

    private Path folder;

    @Inject
    @Any
    Instance<Routes> routes;

    @Inject
    Runs runs;

    @Inject
    Totals totals;

    private CityReport city;
    private Said taken;
    private Said screened;

    @BeforeAll
    void aNight() throws Exception {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "city");
        city = SyntheticCity.build(new CityOrder(2_000, 11, NIGHT, PACK, folder.resolve("city")), done -> {});
        taken = doudi("ingest", folder.resolve("city").toString(), "--json");
        screened = doudi("screen", "--date", NIGHT.toString(), "--json");
    }

    @Test
    void ingestTakesEveryFileAndQuarantinesTheBadRowsAlone() throws Exception {
        JsonNode sums = taken.json().get("sums");

        assertThat(taken.status()).isZero();
        assertThat(sums.get("rows").asLong()).isEqualTo(city.rows());
        assertThat(sums.get("quarantined").asLong()).isEqualTo(city.bad());
        assertThat(sums.get("held").asLong()).isZero();
        assertThat(taken.json().get("files")).hasSize(city.files().size());
    }

    @Test
    void theSameFilesTakenAgainChangeNothing() throws Exception {
        Said again = doudi("ingest", folder.resolve("city").toString(), "--json");

        assertThat(again.status()).isZero();
        assertThat(again.json().get("sums").get("taken").asLong()).isZero();
        assertThat(again.json().get("sums").get("rows").asLong()).isEqualTo(city.rows());
    }

    @Test
    void ingestExitsWithOneForAFileHeldBackOrAbsentAndPassesOthersBy() throws Exception {
        Path cut = Files.writeString(folder.resolve("deaths-20240614.csv"), "公民身份号码,死亡日期\n");
        Path other = Files.writeString(folder.resolve("minutes.txt"), "no feed\n");

        Said said = doudi("ingest", cut.toString(), other.toString(), "--json");
        Said absent = doudi("ingest", folder.resolve("nowhere").toString(), "--json");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.json().at("/files/0/holdCode").asText()).isEqualTo("missing_column");
        assertThat(said.json().at("/passedBy/0").asText()).isEqualTo("minutes.txt");
        assertThat(doudi("ingest", other.toString()).status()).isZero();
        assertThat(absent.status()).isEqualTo(1);
    }

    @Test
    void everyLayerAndEveryBenefitOfTheSeasonOccurs() {
        Run run = runs.latestOn(NIGHT).orElseThrow();

        assertThat(screened.status()).isZero();
        assertThat(totals.of(run))
                .extracting(Totals.Total::code)
                .contains(
                        "TEKUN",
                        "DIBAO",
                        "MARGINAL",
                        "RIGID",
                        "MONITORED",
                        "LEAVER",
                        "SINGLE_DIBAO",
                        "B-DIBAO",
                        "B-DIBAO-SINGLE",
                        "B-TEKUN",
                        "B-ELDER",
                        "B-DIS-LIVING",
                        "B-DIS-NURSING",
                        "B-ORPHAN",
                        "B-CARE",
                        "B-HOME",
                        "B-STUDY");
        assertThat(totals.of(run))
                .anySatisfy(total -> assertThat(total.pending()).isPositive());
    }

    @Test
    void explainTellsFiguresWithTheirStatusAndTheFilesThatValuesCameFrom() throws Exception {
        String household = totals.mostTold(runs.latestOn(NIGHT).orElseThrow()).orElseThrow();

        Said said = doudi("explain", household, "--date", "2024-06-30", "--json");

        assertThat(said.status()).isZero();
        JsonNode told = said.json();
        assertThat(told.at("/run/date").asText()).isEqualTo("2024-06-15");
        assertThat(told.get("outcomes")).isNotEmpty();
        JsonNode below = child(told.at("/layers/0/tests"), "code", "income.below_dibao");
        assertThat(below.at("/figures/0/status").asText()).isEqualTo("floor");
        assertThat(below.at("/sources/0/file").asText()).startsWith("income-");
        assertThat(told.at("/members/0/idNumber").asText()).matches("\\d{6}\\*{8}\\d{3}[\\dX]");
        assertThat(doudi("explain", household).out()).contains(household, "†", "income-");
    }

    @Test
    void explainExitsWithOneForAnUnknownHouseholdAndForADayBeforeAnyRun() {
        assertThat(doudi("explain", "nobody", "--date", "2024-06-15").status()).isEqualTo(1);
        assertThat(doudi("explain", "nobody", "--date", "2020-01-01").status()).isEqualTo(1);
    }

    @Test
    void statusIsWellAfterANightAndKnowsEveryFeed() throws Exception {
        Said said = doudi("status", "--json");

        assertThat(said.status()).isZero();
        assertThat(said.json().get("feeds")).hasSize(23);
        assertThat(said.json().get("faults")).isEmpty();
        assertThat(said.json().at("/runs/0/sumsAgree").asBoolean()).isTrue();
        assertThat(said.json().at("/outbox/held").asLong()).isPositive();
    }

    private static JsonNode child(JsonNode list, String field, String value) {
        for (JsonNode node : list) {
            if (node.path(field).asText().equals(value)) {
                return node;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    private Said doudi(String... arguments) {
        return Said.by(routes, arguments);
    }
}

package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Place;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HouseholdReadingTest extends RegistryFromEmpty {

    @Test
    void theHeadComesFirstAndSaysWhereTheHouseholdLives() {
        Sent.snapshot(
                        "households",
                        "2024-06-01",
                        Row.member("H1", BELA, "子").in("220103"),
                        Row.member("H1", ANNA, "户主")
                                .qualifier("无")
                                .with("village", "220102001001")
                                .with("hukou", "220182"))
                .to(sink);

        Household household = household("H1");

        assertThat(household.place()).isEqualTo(new Place("220102", "220102001", "220102001001", "urban"));
        assertThat(household.supporter()).isEqualTo("无");
        assertThat(household.members()).extracting(Member::relation).containsExactly("户主", "子");
        assertThat(household.members().get(0).hukou()).isEqualTo("220182");
        assertThat(household.members().get(0).born()).isEqualTo("1980-01-01");
    }

    @Test
    void withoutAHeadTheFirstLineOfTheNewestFileCounts() {
        Sent.snapshot("households", "2024-06-01", Row.member("H1", ANNA, "子"), Row.member("H1", BELA, "女"))
                .to(sink);
        Sent.snapshot("households", "2024-06-02", Row.member("H1", BELA, "女"), Row.member("H1", ANNA, "子"))
                .to(sink);

        assertThat(household("H1").members()).extracting(Member::relation).containsExactly("女", "子");
    }

    @Test
    void ofTwoHeadsTheFirstCounts() {
        Sent.snapshot(
                        "households",
                        "2024-06-01",
                        Row.member("H1", ANNA, "户主"),
                        Row.member("H1", BELA, "户主").with("residence", "rural"))
                .to(sink);

        assertThat(household("H1").place().residence()).isEqualTo("urban");
    }

    @Test
    void aPersonListedInTwoHouseholdsIsAMemberOfBothWithWhatHoldsThere() {
        Sent.snapshot(
                        "households",
                        "2024-06-01",
                        Row.member("H1", ANNA, "户主"),
                        Row.member("H2", ANNA, "户主").in("220182"))
                .to(sink);
        Sent.snapshot("custody", "2024-06-02", Row.of(ANNA, "1").code("服刑").from("2024-01-01"))
                .covering("220182")
                .to(sink);

        assertThat(household("H1").members().get(0).custody()).isEmpty();
        assertThat(household("H2").members().get(0).custody()).hasSize(1);
    }

    @Test
    void aHouseholdThatMovedToAnotherCountysFileLeavesTheOldOne() {
        Sent.snapshot("households", "2024-06-01", Row.member("H1", ANNA, "户主"), Row.member("H1", BELA, "子"))
                .covering("220102")
                .to(sink);
        Sent.snapshot("households", "2024-06-02", Row.member("H1", ANNA, "户主").in("220182"))
                .covering("220182")
                .to(sink);

        assertThat(household("H1").place().county()).isEqualTo("220182");
        assertThat(household("H1").members()).hasSize(1);
    }

    @Test
    void aBadRowOfTheCurrentHouseholdsFileMarksTheHousehold() {
        Sent.snapshot("households", "2024-06-01", Row.member("H1", ANNA, "户主"), Row.member("H2", BELA, "户主"))
                .bad("H1")
                .to(sink);

        assertThat(household("H1").quarantined()).isTrue();
        assertThat(household("H2").quarantined()).isFalse();

        Sent.snapshot("households", "2024-06-02", Row.member("H1", ANNA, "户主"), Row.member("H2", BELA, "户主"))
                .to(sink);

        assertThat(household("H1").quarantined()).isFalse();
    }

    @Test
    void missingFeedsAreThoseOfTheHouseholdsCounty() {
        Sent.snapshot(
                        "households",
                        "2024-06-01",
                        Row.member("H1", ANNA, "户主"),
                        Row.member("H2", BELA, "户主").in("220182"))
                .to(sink);
        Sent.snapshot("custody", "2024-06-01").covering("220182").to(sink);

        KnownCity city =
                reading.city(points.newest(), JUNE_15, Terms.with(FeedAges.of(Map.of("custody", 40, "deaths", 40))));

        assertThat(city.read("H1").orElseThrow().facts().missing()).containsExactlyInAnyOrder("custody", "deaths");
        assertThat(city.read("H2").orElseThrow().facts().missing()).containsExactly("deaths");
    }

    @Test
    void factsComeAsTheyWereSent() {
        Sent.snapshot("households", "2024-06-01", Row.member("H1", ANNA, "户主")).to(sink);
        long income = Sent.delta(
                        "income",
                        "2024-06-01",
                        Row.of(ANNA, "wage")
                                .code("wage")
                                .amount("9239.94")
                                .from("2023-06-01")
                                .until("2024-06-01"))
                .to(sink)
                .deliveryId();
        long aid = Sent.snapshot(
                        "assistance",
                        "2024-06-01",
                        Row.of(ANNA, "dibao")
                                .household("H9")
                                .code("dibao")
                                .from("2024-01-01")
                                .until("2024-06-01")
                                .with("lastReview", "2024-02-03"))
                .to(sink)
                .deliveryId();

        Member anna = household("H1").members().get(0);

        assertThat(anna.incomes())
                .containsExactly(new IncomeLine(
                        "wage",
                        new BigDecimal("9239.94"),
                        LocalDate.parse("2023-06-01"),
                        LocalDate.parse("2024-05-31"),
                        income));
        assertThat(anna.aids())
                .containsExactly(new Aid(
                        "dibao",
                        "H9",
                        YearMonth.of(2024, 1),
                        YearMonth.of(2024, 5),
                        BigDecimal.ZERO,
                        LocalDate.parse("2024-02-03"),
                        aid));
    }

    @Test
    void chunksCoverEveryHouseholdOnce() {
        Row[] rows = new Row[7];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Row.member("H" + i, "22010219800101%04d".formatted(i), "户主");
        }
        Sent.snapshot("households", "2024-06-01", rows).to(sink);
        KnownCity city = city();

        List<KnownHousehold> all = city.chunks(3).stream()
                .flatMap(chunk -> city.read(chunk).stream())
                .toList();

        assertThat(city.chunks(3)).hasSize(3);
        assertThat(all)
                .extracting(household -> household.facts().number())
                .containsExactly("H0", "H1", "H2", "H3", "H4", "H5", "H6");
    }

    @Test
    void householdsChangeWithTheirRowsTheirMembersAndTheFilesThatHold() {
        Sent.snapshot(
                        "households",
                        "2024-06-01",
                        Row.member("H1", ANNA, "户主"),
                        Row.member("H2", BELA, "户主").in("220182"))
                .to(sink);
        Sent.snapshot("custody", "2024-06-01").to(sink);
        Sent.delta("visits", "2024-06-01").to(sink);
        KnownPoint start = points.newest();

        Sent.delta("visits", "2024-06-02", Row.of(BELA, "1").from("2024-06-01")).to(sink);
        KnownPoint visited = points.newest();
        Sent.snapshot("custody", "2024-06-03").covering("220102").to(sink);
        KnownPoint covered = points.newest();
        Sent.snapshot("households", "2024-06-04", Row.member("H1", ANNA, "户主"))
                .bad("H1")
                .to(sink);

        assertThat(changed(start, visited)).containsExactly(2L);
        assertThat(changed(visited, covered)).containsExactly(1L);
        assertThat(changed(covered, points.newest())).containsExactly(1L, 2L);
        assertThat(changed(points.newest(), points.newest())).isEmpty();
    }

    private java.util.SortedSet<Long> changed(KnownPoint before, KnownPoint now) {
        return city(now).changedSince(before);
    }

    @Test
    void aHouseholdThatNoFileListsIsNotKnown() {
        assertThat(city().read("H1")).isEmpty();
    }
}

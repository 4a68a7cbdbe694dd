package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.household.FormerMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormerMembersTest extends RegistryFromEmpty {

    @BeforeEach
    void aHouseholdOfTwo() {
        households("2024-01-10", "H1", ANNA, BELA);
    }

    @Test
    void whoIsNoLongerListedIsToldOfWithTheDayAndTheDeath() {
        households("2024-02-10", "H1", ANNA);
        long report = Sent.delta(
                        "deaths", "2024-02-11", Row.of(BELA, "火化").code("火化").from("2024-02-01"))
                .to(sink)
                .deliveryId();

        assertThat(former("H1", "2024-06-15")).singleElement().satisfies(bela -> {
            assertThat(bela.born()).isEqualTo("1985-02-02");
            assertThat(bela.left()).isEqualTo("2024-02-10");
            assertThat(bela.deaths()).singleElement().satisfies(death -> {
                assertThat(death.died()).isEqualTo("2024-02-01");
                assertThat(death.source()).isEqualTo(report);
            });
        });
    }

    @Test
    void afterTheMonthsThatThePolicyLooksBackOverNobodyIsToldOf() {
        households("2024-02-10", "H1", ANNA);

        assertThat(former("H1", "2024-08-09")).hasSize(1);
        assertThat(former("H1", "2024-08-10")).isEmpty();
    }

    @Test
    void whoStaysIsNoFormerMemberThoughTheRowChanged() {
        Sent.snapshot(
                        "households",
                        "2024-02-10",
                        Row.member("H1", ANNA, "户主"),
                        Row.member("H1", BELA, "女").with("phone", "1"))
                .to(sink);

        assertThat(former("H1", "2024-06-15")).isEmpty();
    }

    @Test
    void whoCameBackIsNone() {
        households("2024-02-10", "H1", ANNA);
        households("2024-03-10", "H1", ANNA, BELA);

        assertThat(former("H1", "2024-06-15")).isEmpty();
    }

    @Test
    void ofSeveralDeparturesTheLastCounts() {
        households("2024-02-10", "H1", ANNA);
        households("2024-03-10", "H1", ANNA, BELA);
        households("2024-04-10", "H1", ANNA);

        assertThat(former("H1", "2024-06-15"))
                .singleElement()
                .extracting(FormerMember::left)
                .isEqualTo(LocalDate.parse("2024-04-10"));
    }

    @Test
    void aFileOfTheCountyAloneEndsWhatTheCitysFileSaid() {
        Sent.snapshot("households", "2024-03-10", Row.member("H1", ANNA, "户主"))
                .covering("220102")
                .to(sink);

        assertThat(former("H1", "2024-06-15"))
                .singleElement()
                .extracting(FormerMember::left)
                .isEqualTo(LocalDate.parse("2024-03-10"));
    }

    @Test
    void anotherCountysFileEndsNothing() {
        Sent.snapshot("households", "2024-03-10").covering("220182").to(sink);

        assertThat(former("H1", "2024-06-15")).isEmpty();
    }

    @Test
    void whoMovedToAnotherHouseholdIsAFormerMemberOfTheFirst() {
        Sent.snapshot("households", "2024-02-10", Row.member("H1", ANNA, "户主"), Row.member("H2", BELA, "户主"))
                .to(sink);

        assertThat(former("H1", "2024-06-15")).hasSize(1);
        assertThat(former("H2", "2024-06-15")).isEmpty();
    }

    @Test
    void whoWasFirstListedAfterTheDayNeverBelongedToItOnThatDay() {
        households("2024-07-01", "H1", ANNA);

        assertThat(former("H1", "2024-06-15")).hasSize(1);
        assertThat(former("H1", "2024-01-09")).isEmpty();
    }

    @Test
    void whatWasKnownEarlierStillListsThem() {
        KnownPoint before = points.newest();
        households("2024-02-10", "H1", ANNA);

        KnownCity then = city(before);

        assertThat(then.read("H1").orElseThrow().facts().former()).isEmpty();
        assertThat(then.read("H1").orElseThrow().facts().members()).hasSize(2);
    }

    @Test
    void theNextLookIsWhenTheDepartureIsTooLongAgo() {
        assertThat(cityOn("2024-06-15").read("H1").orElseThrow().nextLook()).isNull();

        households("2024-02-10", "H1", ANNA);

        assertThat(cityOn("2024-06-15").read("H1").orElseThrow().nextLook()).isEqualTo("2024-08-10");
    }

    @Test
    void theVisitsOfTheCountyReachToTheirNewestDataDate() {
        Sent.delta("visits", "2024-06-02").covering("220102").to(sink);
        Sent.delta("visits", "2024-06-09").covering("220182").to(sink);

        assertThat(cityOn("2024-06-15").read("H1").orElseThrow().facts().visitsThrough())
                .isEqualTo("2024-06-02");
    }

    @Test
    void withoutAnyVisitsTheyReachNowhere() {
        assertThat(cityOn("2024-06-15").read("H1").orElseThrow().facts().visitsThrough())
                .isNull();
    }

    private void households(String dataDate, String number, String... idNumbers) {
        Row[] rows = new Row[idNumbers.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Row.member(number, idNumbers[i], i == 0 ? "户主" : "女");
        }
        Sent.snapshot("households", dataDate, rows).to(sink);
    }

    private List<FormerMember> former(String number, String on) {
        return cityOn(on).read(number).orElseThrow().facts().former();
    }
}

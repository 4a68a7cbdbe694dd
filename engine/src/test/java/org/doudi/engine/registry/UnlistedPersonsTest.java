package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Place;
import org.doudi.engine.household.UnlistedPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnlistedPersonsTest extends RegistryFromEmpty {

    @BeforeEach
    void oneHousehold() {
        Sent.snapshot("households", "2024-06-01", Row.member("H1", ANNA, "户主")).to(sink);
    }

    @Test
    void whoIsInNoHouseholdAndIsPaidUnderItsNumberIsToldOfThere() {
        Sent.snapshot("assistance", "2024-06-01", aid(ANNA, "H1"), aid(BELA, "H1"))
                .to(sink);
        Sent.delta("deaths", "2024-06-01", Row.of(BELA, "火化").code("火化").from("2024-02-01"))
                .to(sink);

        Household household = household("H1");

        assertThat(household.members()).hasSize(1);
        assertThat(household.unlisted()).singleElement().satisfies(bela -> {
            assertThat(bela.aids()).extracting(Aid::scheme).containsExactly("dibao");
            assertThat(bela.deaths()).hasSize(1);
        });
    }

    @Test
    void whoIsListedAnywhereIsNotToldOf() {
        Sent.snapshot("households", "2024-06-02", Row.member("H1", ANNA, "户主"), Row.member("H2", BELA, "户主"))
                .to(sink);
        Sent.snapshot("assistance", "2024-06-02", aid(BELA, "H1"), aid(ANNA, "H7"))
                .to(sink);

        assertThat(household("H1").unlisted()).isEmpty();
        assertThat(city().read("H7")).isEmpty();
    }

    @Test
    void aNumberThatListsNobodyIsAHouseholdOfNobodyWhereItLastLived() {
        Sent.snapshot(
                        "households",
                        "2024-06-02",
                        Row.member("H1", ANNA, "户主"),
                        Row.member("H2", BELA, "子").in("220103"),
                        Row.member("H2", "220102199303030049", "户主").in("220104"))
                .to(sink);
        Sent.snapshot("households", "2024-06-03", Row.member("H1", ANNA, "户主"))
                .covering("220102", "220103", "220104")
                .to(sink);
        Sent.snapshot("assistance", "2024-06-03", aid(BELA, "H2")).to(sink);

        Household nobody = household("H2");

        assertThat(nobody.members()).isEmpty();
        assertThat(nobody.place()).isEqualTo(new Place("220104", "220102001", null, "urban"));
        assertThat(nobody.unlisted()).hasSize(1);
    }

    @Test
    void aNumberThatNoFilePlacedIsTheWholeCitysWhereAnyDeliveryIsFresh() {
        Sent.snapshot("assistance", "2024-06-01", aid(BELA, "H9")).to(sink);
        Sent.snapshot("custody", "2024-06-01").covering("220182").to(sink);

        Household nobody = reading.city(
                        points.newest(), JUNE_15, Terms.with(FeedAges.of(Map.of("custody", 40, "visits", 40))))
                .read("H9")
                .orElseThrow()
                .facts();

        assertThat(nobody.place()).isEqualTo(new Place("220100", null, null, "any"));
        assertThat(nobody.missing()).containsExactly("visits");
    }

    @Test
    void aNumberThatListsNobodyIsInTheChunksInItsOrder() {
        Sent.snapshot("assistance", "2024-06-01", aid(BELA, "H9")).to(sink);
        Sent.snapshot("households", "2024-06-02", Row.member("H1", ANNA, "户主"), Row.member("HA", ANNA, "户主"))
                .to(sink);

        assertThat(city().chunks(100))
                .singleElement()
                .satisfies(chunk -> assertThat(city().read(chunk))
                        .extracting(household -> household.facts().number())
                        .containsExactly("H1", "H9", "HA"));
    }

    @Test
    void whoIsPaidUnderTwoNumbersIsToldOfUnderEachWithItsOwnRows() {
        Sent.snapshot(
                        "assistance",
                        "2024-06-01",
                        aid(BELA, "H1"),
                        aid(BELA, "H9").code("tekun"))
                .to(sink);

        assertThat(household("H1").unlisted())
                .singleElement()
                .satisfies(
                        bela -> assertThat(bela.aids()).extracting(Aid::scheme).containsExactly("dibao"));
        assertThat(household("H9").unlisted())
                .singleElement()
                .satisfies(
                        bela -> assertThat(bela.aids()).extracting(Aid::scheme).containsExactly("tekun"));
    }

    @Test
    void rowsThatHaveEndedTellOfNobody() {
        Sent.snapshot("assistance", "2024-06-01", aid(BELA, "H1").until("2024-06-01"))
                .to(sink);

        assertThat(household("H1").unlisted()).isEmpty();

        Sent.snapshot("assistance", "2024-06-02", aid(BELA, "H1").until("2024-07-01"))
                .to(sink);

        assertThat(household("H1").unlisted()).hasSize(1);
    }

    @Test
    void aCountysFileSaysNothingOfWhoLivesNowhere() {
        Sent.snapshot("assistance", "2024-06-01", aid(BELA, "H1"))
                .covering("220102")
                .to(sink);

        assertThat(household("H1").unlisted()).isEmpty();
    }

    @Test
    void whatWasKnownEarlierKnowsOnlyWhoWasPaidThen() {
        KnownPoint before = points.newest();
        Sent.snapshot("assistance", "2024-06-01", aid(BELA, "H9")).to(sink);
        KnownPoint paid = points.newest();
        Sent.snapshot("households", "2024-06-02", Row.member("H1", ANNA, "户主"), Row.member("H2", BELA, "户主"))
                .to(sink);

        assertThat(city(before).read("H9")).isEmpty();
        assertThat(city(paid).read("H9").orElseThrow().facts().unlisted())
                .extracting(UnlistedPerson::person)
                .containsExactly(2L);
        assertThat(city().read("H9")).isEmpty();
    }

    @Test
    void whoACountysFileNoLongerListsIsToldOfWhereverTheyArePaid() {
        Sent.snapshot("households", "2024-06-02", Row.member("H1", ANNA, "户主"), Row.member("H2", BELA, "户主"))
                .to(sink);
        Sent.snapshot("assistance", "2024-06-02", aid(BELA, "H9")).to(sink);
        KnownPoint before = points.newest();

        Sent.snapshot("households", "2024-06-03", Row.member("H1", ANNA, "户主"))
                .covering("220102")
                .to(sink);

        assertThat(household("H9").unlisted()).hasSize(1);
        assertThat(city().changedSince(before)).contains(idOf("H9"));
    }

    @Test
    void theNextLookIsWhenWhatIsPaidEnds() {
        Sent.snapshot("assistance", "2024-06-01", aid(BELA, "H1").until("2024-08-01"))
                .to(sink);

        assertThat(city().read("H1").orElseThrow().nextLook()).isEqualTo("2024-08-01");
    }

    private long idOf(String number) {
        return city().read(number).orElseThrow().id();
    }

    private static Row aid(String idNumber, String number) {
        return Row.of(idNumber, number + "\u001fdibao")
                .household(number)
                .code("dibao")
                .from("2024-01-01");
    }
}

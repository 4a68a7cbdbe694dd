package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.doudi.connectors.feed.Receipt;
import org.doudi.engine.household.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What deltas add, replace and take back. */
@QuarkusTest
class DeltaDeliveriesTest extends RegistryFromEmpty {

    @BeforeEach
    void anEmptyRegistryWithTwoHouseholds() {
        Sent.snapshot("households", "2024-05-01", Row.member("H1", ANNA, "户主"), Row.member("H2", BELA, "户主"))
                .to(sink);
    }

    @Test
    void aDeltaAddsAndReplacesByKey() {
        Sent.delta("deaths", "2024-06-01", death(ANNA, "户籍注销", "2024-05-01")).to(sink);

        Sent.delta("deaths", "2024-06-02", death(ANNA, "户籍注销", "2024-05-02"), death(ANNA, "火化", "2024-05-03"))
                .to(sink);

        assertThat(anna().deaths())
                .extracting("died")
                .containsExactlyInAnyOrder(LocalDate.parse("2024-05-02"), LocalDate.parse("2024-05-03"));
    }

    @Test
    void anOlderDeltaNeverReplacesANewerRow() {
        Sent.delta("deaths", "2024-06-02", death(ANNA, "火化", "2024-05-02")).to(sink);

        Receipt receipt = Sent.delta(
                        "deaths", "2024-06-01", death(ANNA, "火化", "2024-05-01"), death(BELA, "火化", "2024-05-01"))
                .to(sink);

        assertThat(receipt.taken()).isEqualTo(1);
        assertThat(anna().deaths()).extracting("died").containsExactly(LocalDate.parse("2024-05-02"));
        assertThat(bela().deaths()).hasSize(1);
    }

    @Test
    void whatANewerDeltaOnlyConfirmedIsNotReplacedByAnOlderOne() {
        Sent.delta("deaths", "2024-06-01", death(ANNA, "火化", "2024-05-01")).to(sink);
        Sent.delta("deaths", "2024-06-05", death(ANNA, "火化", "2024-05-01")).to(sink);

        Sent.delta("deaths", "2024-06-03", death(ANNA, "火化", "2024-05-03")).to(sink);

        assertThat(anna().deaths()).extracting("died").containsExactly(LocalDate.parse("2024-05-01"));
    }

    @Test
    void ofDeltasOfOneDayTheOneThatArrivedLaterCounts() {
        Sent.delta("deaths", "2024-06-01", death(ANNA, "火化", "2024-05-02"))
                .arrived("2024-06-01T09:00:00Z")
                .to(sink);

        Sent.delta("deaths", "2024-06-01", death(ANNA, "火化", "2024-05-01"))
                .arrived("2024-06-01T08:00:00Z")
                .to(sink);

        assertThat(anna().deaths()).extracting("died").containsExactly(LocalDate.parse("2024-05-02"));
    }

    @Test
    void aRowTakenBackNoLongerHoldsAndNoOlderDeliveryBringsItBack() {
        Sent.delta("deaths", "2024-06-01", death(ANNA, "火化", "2024-05-01")).to(sink);

        Receipt receipt = Sent.delta(
                        "deaths", "2024-06-03", death(ANNA, "火化", "2024-05-01").takenBack())
                .to(sink);
        Sent.delta("deaths", "2024-06-02", death(ANNA, "火化", "2024-05-02")).to(sink);

        assertThat(receipt.taken()).isEqualTo(1);
        assertThat(anna().deaths()).isEmpty();
    }

    @Test
    void takingBackWhatWasNeverSaidSaysNothingNew() {
        Sent.delta("deaths", "2024-06-01", death(BELA, "火化", "2024-05-01")).to(sink);

        Receipt receipt = Sent.delta(
                        "deaths", "2024-06-03", death(ANNA, "火化", "2024-05-01").takenBack())
                .to(sink);

        assertThat(receipt.taken()).isZero();
        assertThat(receipt.unchanged()).isEqualTo(1);
    }

    @Test
    void aRowTakenBackMayBeSaidAgain() {
        Sent.delta("deaths", "2024-06-01", death(ANNA, "火化", "2024-05-01")).to(sink);
        Sent.delta("deaths", "2024-06-02", death(ANNA, "火化", "2024-05-01").takenBack())
                .to(sink);

        Sent.delta("deaths", "2024-06-03", death(ANNA, "火化", "2024-05-01")).to(sink);

        assertThat(anna().deaths()).hasSize(1);
    }

    @Test
    void aLeadMayBeCorrectedToBeAboutAnotherPerson() {
        Sent.delta(
                        "leads",
                        "2024-06-01",
                        Row.keyed("L1", ANNA).qualifier("L1").code("12345").from("2024-05-30"))
                .to(sink);

        Sent.delta(
                        "leads",
                        "2024-06-02",
                        Row.keyed("L1", BELA).qualifier("L1").code("12345").from("2024-05-30"))
                .to(sink);

        assertThat(anna().leads()).isEmpty();
        assertThat(bela().leads()).hasSize(1);
    }

    private static Row death(String person, String source, String day) {
        return Row.of(person, source).code(source).from(day);
    }

    private Member anna() {
        return household("H1").members().get(0);
    }

    private Member bela() {
        return household("H2").members().get(0);
    }
}

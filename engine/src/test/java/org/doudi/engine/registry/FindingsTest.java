package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Vehicle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a visit of 10 June found, valid through December, among what partners said in May. */
@QuarkusTest
class FindingsTest extends RegistryFromEmpty {

    @BeforeEach
    void aHouseholdAsPartnersKnowIt() {
        Sent.snapshot("households", "2024-05-01", Row.member("H1", ANNA, "户主").qualifier("有"), bela())
                .to(sink);
        Sent.delta("income", "2024-05-01", wage("税务", "9000"), wage("人社", "500"), pension())
                .to(sink);
        Sent.snapshot("vehicles", "2024-05-01", car("90000")).to(sink);
    }

    @Test
    void anIncomeStandsInPlaceOfAllLinesOfItsKind() {
        long found = found(income("1200"));

        assertThat(householdOn("2024-06-15").members().get(0).incomes())
                .extracting(IncomeLine::kind, line -> line.amount().intValue())
                .containsExactlyInAnyOrder(tuple("pension", 300), tuple("wage", 1200));
        assertThat(householdOn("2024-06-15").members().get(0).incomes())
                .extracting(IncomeLine::source)
                .contains(found);
    }

    @Test
    void itStandsFromTheVisitUntilItIsNoLongerValid() {
        found(income("1200"));

        assertThat(wages("2024-06-09")).isEqualTo(9500);
        assertThat(wages("2024-06-10")).isEqualTo(1200);
        assertThat(wages("2024-12-31")).isEqualTo(1200);
        assertThat(wages("2025-01-01")).isEqualTo(9500);
    }

    @Test
    void itEndsWhenAPartnersLaterDeliverySaysSomethingElse() {
        found(income("1200"));

        Sent.delta("income", "2024-07-01", wage("税务", "9000")).to(sink);
        assertThat(wages("2024-07-15")).isEqualTo(1200);

        Sent.delta("income", "2024-07-02", wage("税务", "8000")).to(sink);
        assertThat(wages("2024-07-15")).isEqualTo(8500);
    }

    @Test
    void whatPartnersSayOfOtherThingsDoesNotEndIt() {
        found(income("1200"));
        Sent.delta("income", "2024-07-02", pension().amount("400")).to(sink);

        assertThat(wages("2024-07-15")).isEqualTo(1200);
    }

    @Test
    void aDeliveryThatSpeaksOfADayBeforeTheVisitDoesNotEndIt() {
        found(income("1200"));
        Sent.delta("income", "2024-06-05", wage("税务", "8000")).to(sink);

        assertThat(wages("2024-07-15")).isEqualTo(1200);
    }

    @Test
    void aVehicleStandsInPlaceOfTheRegisteredOneAndKeepsItsDay() {
        found(vehicle("吉A1", "60000"));

        assertThat(householdOn("2024-06-15").members().get(0).vehicles())
                .extracting(Vehicle::value, Vehicle::registered)
                .containsExactly(tuple(new BigDecimal("60000"), LocalDate.parse("2020-01-01")));
    }

    @Test
    void aVehicleThatNobodyRegisteredIsThereFromTheVisitOn() {
        found(vehicle("吉A2", "60000"));

        assertThat(householdOn("2024-06-15").members().get(0).vehicles())
                .extracting(Vehicle::plate, Vehicle::registered)
                .contains(tuple("吉A2", LocalDate.parse("2024-06-10")))
                .hasSize(2);
    }

    @Test
    void aVehicleThatLeavesTheRegisterAfterTheVisitIsGone() {
        found(vehicle("吉A1", "60000"));
        Sent.snapshot("vehicles", "2024-07-01").to(sink);

        assertThat(householdOn("2024-07-15").members().get(0).vehicles()).isEmpty();
    }

    @Test
    void whoIsFoundNotToLiveThereIsNoMember() {
        found(member(BELA, "false"));

        assertThat(householdOn("2024-06-15").members())
                .extracting(Member::relation)
                .containsExactly("户主");
        assertThat(householdOn("2024-06-15").former()).isEmpty();
    }

    @Test
    void whoIsFoundToLiveThereIsAMemberWithAllFacts() {
        Sent.delta(
                        "income",
                        "2024-05-02",
                        Row.of(CORA, "rent").code("rent").amount("1").from("2024-01-01"))
                .to(sink);
        found(member(CORA, "true"));

        assertThat(householdOn("2024-06-15").members())
                .extracting(Member::relation)
                .containsExactly("户主", "女", "女");
        assertThat(householdOn("2024-06-15").members().get(2).incomes()).hasSize(1);
        assertThat(householdOn("2024-06-15").members().get(2).born()).isEqualTo("1993-03-03");
    }

    @Test
    void aMembershipEndsAsAFindingWhenTheBureauChangesTheRow() {
        found(member(BELA, "false"));
        Sent.snapshot(
                        "households",
                        "2024-07-01",
                        Row.member("H1", ANNA, "户主").qualifier("有"),
                        bela().with("phone", "1"))
                .to(sink);

        assertThat(householdOn("2024-07-15").members()).hasSize(2);
    }

    @Test
    void theSupportStandsInPlaceOfTheHeadsRowAndIsItsSource() {
        long found = found(Row.of(ANNA, "supporter\u001fH1")
                .household("H1")
                .code("supporter")
                .qualifier("无")
                .with("visited", "2024-06-10")
                .with("validThrough", "2024-12-31"));

        assertThat(householdOn("2024-06-09").supporter()).isEqualTo("有");
        assertThat(householdOn("2024-06-15").supporter()).isEqualTo("无");
        assertThat(householdOn("2024-06-15").members().get(0).source()).isEqualTo(found);
    }

    @Test
    void findingsThatStandAreToldWithTheHousehold() {
        long found = found(income("1200"));

        assertThat(known("2024-06-15").findings())
                .containsExactly(new Finding(
                        1,
                        Finding.About.INCOME,
                        "wage",
                        "1200 (2023-06-01 – 2024-05-31)",
                        LocalDate.parse("2024-06-10"),
                        LocalDate.parse("2024-12-31"),
                        "张三",
                        found));
        assertThat(known("2025-01-01").findings()).isEmpty();
    }

    @Test
    void theNextLookIsTheVisitOrTheDayAfterTheFindingsLast() {
        found(income("1200"));

        assertThat(known("2024-06-09").nextLook()).isEqualTo("2024-06-10");
        assertThat(known("2024-06-10").nextLook()).isEqualTo("2025-01-01");
        assertThat(known("2025-01-01").nextLook()).isNull();
    }

    @Test
    void aFindingTakenBackStandsNoMore() {
        found(income("1200"));
        found(income("1200").takenBack());

        assertThat(wages("2024-06-15")).isEqualTo(9500);
    }

    @Test
    void aPointBeforeItKnowsNothingOfItAndTheHouseholdHasChangedSince() {
        KnownPoint before = points.newest();
        found(member(CORA, "true"));

        KnownCity then = city(before);
        assertThat(then.read("H1").orElseThrow().facts().members()).hasSize(2);
        assertThat(city().changedSince(before)).containsExactly(1L);
    }

    private long found(Row... rows) {
        return Sent.delta("verifications", "2024-06-11", rows)
                .arrived("2024-06-11T%02d:00:00Z".formatted(points.newest().number()))
                .to(sink)
                .deliveryId();
    }

    private static Row income(String amount) {
        return Row.of(ANNA, "income\u001fwage")
                .code("income")
                .qualifier("wage")
                .amount(amount)
                .from("2023-06-01")
                .until("2024-06-01")
                .with("visited", "2024-06-10")
                .with("validThrough", "2024-12-31")
                .with("by", "张三");
    }

    private static Row vehicle(String plate, String value) {
        return Row.of(ANNA, "vehicle\u001f" + plate)
                .code("vehicle")
                .qualifier("在用")
                .amount(value)
                .with("plate", plate)
                .with("kind", "小型汽车")
                .with("visited", "2024-06-10")
                .with("validThrough", "2024-12-31");
    }

    private static Row member(String idNumber, String present) {
        return Row.of(idNumber, "member\u001fH1")
                .household("H1")
                .code("member")
                .qualifier("女")
                .with("present", present)
                .with("visited", "2024-06-10")
                .with("validThrough", "2024-12-31");
    }

    private static Row bela() {
        return Row.member("H1", BELA, "女");
    }

    private static Row wage(String sender, String amount) {
        return Row.of(ANNA, "wage" + sender)
                .code("wage")
                .amount(amount)
                .qualifier(sender)
                .from("2023-06-01")
                .until("2024-06-01");
    }

    private static Row pension() {
        return Row.of(ANNA, "pension")
                .code("pension")
                .amount("300")
                .from("2023-06-01")
                .until("2024-06-01");
    }

    private static Row car(String value) {
        return Row.keyed("吉A1", ANNA)
                .with("plate", "吉A1")
                .code("小型汽车")
                .qualifier("在用")
                .from("2020-01-01")
                .amount(value);
    }

    private int wages(String on) {
        return householdOn(on).members().get(0).incomes().stream()
                .filter(line -> line.kind().equals("wage"))
                .mapToInt(line -> line.amount().intValue())
                .sum();
    }

    private Household householdOn(String on) {
        return known(on).facts();
    }

    private KnownHousehold known(String on) {
        return cityOn(on).read("H1").orElseThrow();
    }
}

package org.doudi.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.doudi.connectors.dispatch.OutboundMessage;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.referral.Reason.Standing;
import org.doudi.engine.screening.HeldRuns;
import org.doudi.engine.screening.Night;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.ScreeningException;
import org.doudi.engine.screening.ScreeningWatcher;
import org.doudi.engine.screening.Sums;
import org.doudi.engine.screening.Town;
import org.doudi.engine.screening.Town.Accident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class LedgerTest {

    private static final String WHO = Town.idNumber(1);
    private static final Accident FIRST = new Accident("SG1", WHO, "2024-06-10");
    private static final Accident SECOND = new Accident("SG2", WHO, "2024-06-17");

    @Inject
    Screening screening;

    @Inject
    HeldRuns heldRuns;

    @Inject
    Outbox outbox;

    @Inject
    Casework casework;

    @Inject
    Caseload caseload;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    private Town town;
    private Night night;

    @BeforeEach
    void aHouseholdWithAnAccident() throws Exception {
        town = Town.empty(database, sink).with(1);
        town.deliver(LocalDate.parse("2024-06-01"));
        town.deliverAccidents(LocalDate.parse("2024-06-12"), FIRST);
        night = new Night(screening)
                .releasedBy(heldRuns)
                .everyone(household -> List.of(Night.referral("APPLY_AID", "W-ACCIDENT", Severity.ORANGE, household)));
    }

    @Test
    void aSecondAccidentIsAnotherReasonOfTheOpenReferral() throws Exception {
        UUID id = openedOn("2024-06-15");
        town.deliverAccidents(LocalDate.parse("2024-06-18"), FIRST, SECOND);

        night.on("2024-06-19");

        assertThat(town.count("referral")).isEqualTo(1);
        assertThat(referral(id).reasons())
                .extracting(reason -> reason.row().day())
                .containsExactly(LocalDate.parse("2024-06-10"), LocalDate.parse("2024-06-17"));
        assertThat(casework.history(id))
                .last()
                .satisfies(event -> assertThat(event.note())
                        .hasValueSatisfying(
                                note -> assertThat(note).contains("新增理由").contains("W-ACCIDENT")));
    }

    @Test
    void aSecondAccidentAfterTheFirstWasClosedOpensAnother() throws Exception {
        UUID id = openedOn("2024-06-15");
        close(id);
        night.on("2024-06-16");
        assertThat(town.count("referral")).isEqualTo(1);
        town.deliverAccidents(LocalDate.parse("2024-06-18"), FIRST, SECOND);

        night.on("2024-06-19");

        assertThat(town.count("referral where state = 'warned'")).isEqualTo(1);
        assertThat(town.count("referral where state = 'closed'")).isEqualTo(1);
    }

    @Test
    void anAccidentWhoseMonthsAreOverLeavesTheReferralToAPerson() throws Exception {
        UUID id = openedOn("2024-06-15");
        night.on("2024-09-09");
        night.everyone(household -> List.of());

        night.on("2024-09-10");
        night.on("2024-09-11");

        assertThat(referral(id).state()).isEqualTo(ReferralState.WARNED);
        assertThat(referral(id).reasons()).extracting(Reason::standing).containsExactly(Standing.LAPSED);
    }

    @Test
    void anAccidentThatItsSenderTookBackWithdrawsTheReferral() throws Exception {
        UUID id = openedOn("2024-06-15");
        town.deliverAccidents(LocalDate.parse("2024-06-18"));
        night.everyone(household -> List.of());

        night.on("2024-06-19");

        assertThat(referral(id).state()).isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void whatNobodyVisitsGoesUpToTheCountyAndThenToTheCitysQueue() throws Exception {
        UUID id = openedOn("2024-06-15");
        assertThat(referral(id).authority()).isEqualTo(Authority.TOWNSHIP);
        outbox.sent(outbox.next(10));

        night.on("2024-06-20");
        OutboundMessage toCounty = outbox.next(10).get(0);
        outbox.sent(List.of(toCounty));
        night.on("2024-06-26");
        OutboundMessage toCountyAgain = outbox.next(1).get(0);
        outbox.sent(List.of(toCountyAgain));
        OutboundMessage toCity = outbox.next(1).get(0);
        outbox.sent(List.of(toCity));
        night.on("2024-07-20");

        assertThat(toCounty.queue()).isEqualTo("referrals.990102");
        assertThat(data(toCounty).get("authority").asText()).isEqualTo("county");
        assertThat(data(toCounty).get("overdue").asBoolean()).isTrue();
        assertThat(toCountyAgain.queue()).isEqualTo("referrals.990102");
        assertThat(toCity.queue()).isEqualTo("referrals.990100");
        assertThat(new ObjectMapper().readTree(toCity.body()).get("type").asText())
                .isEqualTo("org.doudi.referral.updated");
        assertThat(outbox.next(10)).isEmpty();
        assertThat(referral(id).dueOn()).isEqualTo(LocalDate.parse("2024-06-19"));
        assertThat(caseload.page(
                                new Caseload.Wanted(
                                        "referrals.990102", null, null, true, null, null, null, Authority.CITY),
                                0,
                                10)
                        .total())
                .isEqualTo(1);
        assertThat(casework.history(id)).hasSize(3);
    }

    @Test
    void theMostThatIsGrantedStandsInTheReferralWithTheStatusOfItsFigures() throws Exception {
        UUID id = openedOn("2024-06-15");

        assertThat(referral(id).ceilings()).singleElement().satisfies(ceiling -> {
            assertThat(ceiling.yuan()).isEqualByComparingTo("1000");
            assertThat(ceiling.status().word()).isEqualTo("analogue");
        });
        JsonNode told = data(outbox.next(1).get(0)).get("ceilings").get(0);
        assertThat(told.get("yuan").asText()).isEqualTo("1000.00");
        assertThat(told.get("status").asText()).isEqualTo("analogue");
    }

    @Test
    void aPersonWhoIsQuickerThanTheRunIsNotOverrun() throws Exception {
        UUID id = openedOn("2024-06-15");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            ReferralCard seen = known(connection).open(1, "APPLY_AID").get(0);
            assertThat(KnownReferrals.lock(connection, List.of(seen))).isTrue();
            connection.rollback();
            casework.claim(id, By.person("李", null));

            assertThat(KnownReferrals.lock(connection, List.of(seen))).isFalse();
            assertThat(known(connection).open(1, "APPLY_AID").get(0).holder()).isEqualTo("李");
            connection.rollback();
        }
    }

    @Test
    void anOpenReferralGoesOnWithTheHouseholdThatContinuesAVanishedOne() throws Exception {
        UUID id = openedOn("2024-06-15");
        outbox.sent(outbox.next(10));
        renumbered("2024-06-17");

        night.on("2024-06-18");
        night.on("2024-06-19");

        assertThat(town.count("referral")).isEqualTo(1);
        assertThat(referral(id).household()).isEqualTo("N0001");
        assertThat(casework.history(id))
                .hasSize(2)
                .last()
                .satisfies(event -> assertThat(event.note())
                        .hasValueSatisfying(
                                note -> assertThat(note).contains("H0001").contains("N0001")));
        OutboundMessage told = outbox.next(10).get(0);
        assertThat(data(told).get("householdId").asText()).isEqualTo("N0001");
        assertThat(data(told).get("referralId").asText()).isEqualTo(id.toString());
    }

    @Test
    void whatRestsGoesOnRestingUnderTheNewNumber() throws Exception {
        UUID id = openedOn("2024-06-15");
        close(id);
        renumbered("2024-06-17");

        night.on("2024-06-18");
        night.on("2024-06-19");

        assertThat(town.count("referral")).isEqualTo(1);
        assertThat(referral(id).household()).isEqualTo("N0001");
        assertThat(referral(id).state()).isEqualTo(ReferralState.CLOSED);
    }

    @Test
    void aRunThatIsGivenUpGivesTheReferralBackToTheVanishedNumber() throws Exception {
        UUID id = openedOn("2024-06-15");
        renumbered("2024-06-17");
        assertThatThrownBy(() -> night.on("2024-06-18", false, new ScreeningWatcher() {
                    @Override
                    public void chunkDone(Sums chunk) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .isInstanceOf(ScreeningException.class);
        assertThat(referral(id).household()).isEqualTo("N0001");

        night.on("2024-06-19");

        assertThat(referral(id).household()).isEqualTo("N0001");
        assertThat(casework.history(id)).hasSize(2);
        assertThat(town.count("outbox")).isEqualTo(2);
    }

    private void renumbered(String date) {
        Town.with(database, sink, 0).household("N0001", WHO).deliver(LocalDate.parse(date));
    }

    private KnownReferrals known(Connection connection) throws Exception {
        Policy policy = PolicyPack.load(java.nio.file.Path.of("src/test/resources/packs/quietwater"))
                .compile();
        LocalDate on = LocalDate.parse("2024-06-16");
        ReferralNight next =
                new ReferralNight(2, on, java.time.Instant.EPOCH, "pack", PackReferralRules.of(policy, on));
        return KnownReferrals.load(connection, next, new org.doudi.engine.registry.IdRange(1, 1), Map.of());
    }

    private void close(UUID id) {
        for (ReferralState next : List.of(
                ReferralState.VISITING,
                ReferralState.VERIFIED,
                ReferralState.PUSHED,
                ReferralState.ASSISTED,
                ReferralState.CLOSED)) {
            assertThat(casework.move(id, next, By.person("李", null))).isEqualTo(Casework.Verdict.MOVED);
        }
    }

    private UUID openedOn(String date) throws Exception {
        night.on(date);
        return UUID.fromString(town.texts("select id from referral").get(0));
    }

    private Referral referral(UUID id) {
        return casework.find(id).orElseThrow();
    }

    private static JsonNode data(OutboundMessage message) throws Exception {
        return new ObjectMapper().readTree(message.body()).get("data");
    }
}

package org.doudi.engine.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doudi.engine.screening.Night.category;
import static org.doudi.engine.screening.Night.referral;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.policy.RuleFailed;
import org.doudi.engine.screening.HeldRuns;
import org.doudi.engine.screening.Night;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.ScreeningWatcher;
import org.doudi.engine.screening.Town;
import org.doudi.engine.status.StatusReport.Fault;
import org.doudi.engine.status.StatusReport.SetAsideSeen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class NightsTest {

    @Inject
    Nights nights;

    @Inject
    Counts counts;

    @Inject
    HeldRuns held;

    @Inject
    Screening screening;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    private Town town;
    private Night night;

    @BeforeEach
    void twelveHouseholdsAndABadRow() throws Exception {
        town = Town.empty(database, sink).with(12);
        town.deliver(LocalDate.parse("2024-06-01"));
        town.deliverBad("x", LocalDate.parse("2024-06-02"));
        night = new Night(screening)
                .everyone(household ->
                        List.of(category("POOR"), referral("MEDICAL_AID", "W-ILL", Severity.ORANGE, household)));
    }

    @Test
    void aNightsSumsComeOut() {
        night.on("2024-06-15");

        assertThat(nights.sums())
                .allMatch(Sum::agrees)
                .extracting(Sum::told)
                .containsExactly(
                        "13 = 12 taken + 0 unchanged + 1 quarantined + 0 held",
                        "1 = 1 kept",
                        "12 = 12 decided + 0 set_aside",
                        "12 = 12 in_force",
                        "12 = 0 sent + 12 waiting + 0 dead");
        assertThat(nights.faults()).isEmpty();
    }

    @Test
    void rowsAreThoseSinceTheNightBefore() {
        night.on("2024-06-15");
        town.deliverBad("y", LocalDate.parse("2024-06-16"));
        night.on("2024-06-16");

        assertThat(nights.sums().get(0).told()).isEqualTo("1 = 0 taken + 0 unchanged + 1 quarantined + 0 held");
    }

    @Test
    void aBadRowOrAMessageThatIsGoneIsAFault() throws SQLException {
        night.on("2024-06-15");
        execute("delete from quarantine");
        execute("delete from outbox where id = (select max(id) from outbox where run = 1)");

        assertThat(nights.faults()).extracting(Fault::code).containsExactly("sums_disagree", "sums_disagree");
        assertThat(nights.faults().get(1).text().en()).contains("messages", "12 ≠ 0 sent + 11 waiting");
        given().get("/q/health/well").then().statusCode(503);
    }

    @Test
    void aNightThatEndedMoreThanTwentySixHoursAgoIsAFaultAndATrialIsNoNight() throws SQLException {
        night.on("2024-06-15");
        execute("update run set ended_at = now() - interval '27 hours'");
        night.on("2024-06-16", true, ScreeningWatcher.NONE);

        assertThat(nights.faults()).extracting(Fault::code).containsExactly("no_recent_run");
    }

    @Test
    void aNightThatBeganAndNobodyWorksOnIsAFault() throws SQLException {
        night.on("2024-06-15");
        night.on("2024-06-16");
        execute("update run set state = 'running' where id = 2");

        assertThat(nights.faults()).extracting(Fault::code).containsExactly("run_broken_off");
        assertThat(nights.faults().get(0).text().en())
                .contains("Run 2 of 2024-06-16", "doudi screen --date 2024-06-16");
        assertThat(nights.faults().get(0).text().zh()).contains("第 2 次筛查", "doudi screen --date 2024-06-16");
    }

    @Test
    void aTrialThatNobodyWorksOnIsToBeTakenUpAsATrial() throws SQLException {
        night.on("2024-06-15");
        night.on("2024-06-16", true, ScreeningWatcher.NONE);
        execute("update run set state = 'running' where id = 2");

        assertThat(nights.faults().get(0).text().en()).contains("doudi screen --date 2024-06-16 --shadow");
        assertThat(nights.faults().get(0).text().zh()).contains("doudi screen --date 2024-06-16 --shadow");
    }

    @Test
    void whatWasSetAsideIsToldByTheRuleThatFailed() {
        night.on("2024-06-15");
        assertThat(nights.anySetAside()).isFalse();
        night.household("H0002", household -> {
            throw new RuleFailed("rule 7", household.number(), new IllegalStateException("no number to divide"));
        });
        night.on("2024-06-16");

        assertThat(nights.anySetAside()).isTrue();
        assertThat(counts.setAside()).containsExactly(new SetAsideSeen("rule 7", 1, "H0002"));
    }

    @Test
    void aDiscardedNightIsNone() {
        night.on("2024-06-15");
        held.discard(1, "李", "错");

        assertThat(nights.faults()).extracting(Fault::code).containsExactly("no_recent_run");
    }

    @Test
    void aHeldRunIsNamedByHealthAndMetricsAndIsNoFault() {
        night.on("2024-06-15");

        assertThat(nights.held())
                .singleElement()
                .satisfies(run -> assertThat(run.messages()).isEqualTo(12));
        assertThat(nights.faults()).isEmpty();
        given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'nights' }.data.heldRuns", equalTo("1"));
        given().get("/q/metrics").then().body(containsString("doudi_nights_held 1.0"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

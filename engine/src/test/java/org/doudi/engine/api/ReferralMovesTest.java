package org.doudi.engine.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.screening.Night;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiTest.UnderTheTownsPack.class)
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class ReferralMovesTest {

    private static final String BY_LI = "{\"by\": \"李\"}";

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    @Inject
    Screening screening;

    private Night night;
    private String referral;

    @BeforeEach
    void oneReferral() throws Exception {
        Town town = Town.empty(database, sink).with(1);
        town.deliver(LocalDate.of(2024, 6, 1));
        night = new Night(screening)
                .everyone(household -> List.of(Night.referral("VISIT", "W-ODD", Severity.RED, household)));
        night.on("2024-06-15");
        referral = town.texts("select id from referral").get(0);
    }

    @Test
    void theFourStepsOfAReferralAreWalkedOneByOne() {
        done("claim", BY_LI).body("holder", equalTo("李")).body("state", equalTo("warned"));
        done("visit", BY_LI).body("state", equalTo("visiting"));
        done("verify", "{\"by\": \"李\", \"note\": \"属实\"}").body("state", equalTo("verified"));
        done("push", BY_LI).body("state", equalTo("pushed"));
        done("assist", BY_LI).body("state", equalTo("assisted"));
        done("close", BY_LI).body("state", equalTo("closed")).body("overdue", equalTo(false));

        given().get("/api/referrals/" + referral)
                .then()
                .body("history", hasSize(7))
                .body("history[3].from", equalTo("visiting"))
                .body("history[3].to", equalTo("verified"))
                .body("history[3].who", equalTo("李"))
                .body("history[3].note", equalTo("属实"));
    }

    @Test
    void aStepThatLeadsNowhereIsRefusedAndChangesNothing() {
        refused("close", BY_LI, 409, "out-of-order");
        refused("reject", BY_LI, 409, "out-of-order");
        refused("reopen", BY_LI, 409, "already-there");
        refused("dance", BY_LI, 404, "not-found");
        given().get("/api/referrals/" + referral)
                .then()
                .body("state", equalTo("warned"))
                .body("history", hasSize(1));
    }

    @Test
    void aStepBackNeedsAReason() {
        done("visit", BY_LI);
        done("verify", BY_LI);

        refused("visit", BY_LI, 409, "reason-needed").body("field", equalTo("note"));
        done("visit", "{\"by\": \"李\", \"note\": \"漏看一户\"}").body("state", equalTo("visiting"));
    }

    @Test
    void whoHoldsItIsNotOverruledByAClaimButByHandingOver() {
        done("claim", BY_LI);
        refused("claim", BY_LI, 409, "already-there");
        refused("claim", "{\"by\": \"王\"}", 409, "held-by-another");
        refused("hand-over", BY_LI, 400, "invalid-field").body("field", equalTo("to"));

        done("hand-over", "{\"by\": \"李\", \"to\": \"王\", \"note\": \"休假\"}").body("holder", equalTo("王"));
        done("release", "{\"by\": \"王\"}").body("holder", nullValue());
        refused("release", "{\"by\": \"王\"}", 409, "already-there");
    }

    @Test
    void whoHasSeenAnOlderVersionIsToldSo() {
        int version = given().get("/api/referrals/" + referral).path("version");
        String seen = "{\"by\": \"李\", \"version\": %d}".formatted(version);
        done("claim", seen);

        refused("visit", seen, 409, "changed-meanwhile").body("field", equalTo("version"));
        done("visit", seen.replace(Integer.toString(version), Integer.toString(version + 1)));
    }

    @Test
    void aFalseAlarmIsOpenedAgainByHandUnlessAnotherIsOpen() {
        done("visit", BY_LI);
        done("reject", BY_LI).body("state", equalTo("false_alarm"));
        done("reopen", "{\"by\": \"李\", \"note\": \"误判\"}")
                .body("state", equalTo("warned"))
                .body("endedOn", nullValue());
        done("visit", BY_LI);
        done("reject", BY_LI);
        night.everyone(household -> List.of(Night.referral("VISIT", "W-OTHER", Severity.RED, household)));
        night.on("2024-06-16");

        refused("reopen", BY_LI, 409, "another-open");
    }

    @Test
    void aBodyThatDoesNotSayWhoIsRefused() {
        refused("visit", "{}", 400, "invalid-field").body("field", equalTo("by"));
        refused("visit", "{\"by\": \"\"}", 400, "invalid-field").body("field", equalTo("by"));
        refused("visit", "{\"by\": \"a\\u0000b\"}", 400, "invalid-field").body("field", equalTo("by"));
        refused("visit", "{\"by\": 7}", 400, "invalid-field").body("field", equalTo("by"));
        refused("visit", "{\"by\": \"李\", \"version\": 1.5}", 400, "invalid-field")
                .body("field", equalTo("version"));
        refused("visit", "{\"by\": \"李\", \"who\": \"王\"}", 400, "invalid-field")
                .body("field", equalTo("who"));
        refused("visit", "", 400, "malformed-body");
    }

    @Test
    void numbersInANoteAreShownMasked() {
        done("claim", "{\"by\": \"李\", \"note\": \"与 %s 同住\"}".formatted(Town.idNumber(1)))
                .body(not(containsString(Town.idNumber(1))));
    }

    @Test
    void listsAreFilteredByHolderProgramHouseholdAndAuthority() {
        done("claim", BY_LI);

        total("holder=李", 1);
        total("holder=王", 0);
        total("program=VISIT&household=H0001&authority=township", 1);
        total("authority=city", 0);
        given().get("/api/referrals?authority=moon").then().statusCode(400);
    }

    private static void total(String query, int total) {
        given().get("/api/referrals?" + query).then().statusCode(200).body("total", equalTo(total));
    }

    private ValidatableResponse done(String move, String body) {
        return move(move, body).statusCode(200);
    }

    private ValidatableResponse refused(String move, String body, int status, String type) {
        return move(move, body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:doudi:problem:" + type));
    }

    private ValidatableResponse move(String move, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/referrals/" + referral + "/" + move)
                .then();
    }
}

package org.doudi.engine.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.Mode;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.ScreeningOrder;
import org.doudi.engine.screening.ScreeningWatcher;
import org.doudi.engine.screening.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiTest.UnderTheTownsPack.class)
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class ApiTest {

    /** The invented town of Willow. */
    public static class UnderTheTownsPack implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "doudi.pack-dir",
                    Path.of("src/test/resources/packs/willow").toAbsolutePath().toString(),
                    "doudi.api.max-delivery",
                    "20k");
        }
    }

    private static final String ANNA = "99010219800101001X";

    private static final String ALONE = """
            {"date": "2024-06-15", "household": {"county": "990102", "residence": "urban"},
             "members": [{"id": "甲", "born": "1990-01-01", "relation": "户主"}]}""";

    private static final String SEEN = "{\"by\": \"李\", \"reason\": \"看过\"}";

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    @Inject
    Screening screening;

    @BeforeEach
    void aTownOfThreeHouseholds() throws Exception {
        Town.empty(database, sink).with(3).deliver(LocalDate.of(2024, 6, 1));
    }

    @Test
    void aHouseholdToldHereIsDecidedAndItsReasonsSaid() {
        evaluate(ALONE)
                .statusCode(200)
                .body("outcomes.code", hasItem("FLOOR"))
                .body("outcomes.find { it.code == 'B-FLOOR' }.amount", equalTo(600.00f))
                .body("layers.find { it.proposed }.code", equalTo("FLOOR"))
                .body("packVersion.length()", equalTo(64));
    }

    @Test
    void whatIsToldHereIsExplainedLikeWhatIsStored() {
        String told = evaluate(ALONE).extract().asString();
        nobodyHasAnIncomeSays("income");
        nobodyHasAnIncomeSays("income-tax");
        screening.screen(ScreeningOrder.of(LocalDate.of(2024, 6, 15)), ScreeningWatcher.NONE);
        String stored =
                given().get("/api/households/H0001/explanation?date=2024-06-15").asString();

        assertThat(fields(told, "outcomes"))
                .isEqualTo(fields(stored, "outcomes"))
                .isNotEmpty();
        assertThat(fields(told, "layers")).isEqualTo(fields(stored, "layers")).isNotEmpty();
    }

    private static java.util.Set<String> fields(String json, String list) {
        java.util.Map<String, Object> first =
                io.restassured.path.json.JsonPath.from(json).getMap(list + "[0]");
        return first.keySet();
    }

    @Test
    void aMissingFeedMakesADecisionPendingAndNotNegative() {
        evaluate(ALONE.replace("\"residence\"", "\"missing\": [\"vehicles\"], \"residence\""))
                .statusCode(200)
                .body("outcomes.find { it.code == 'FLOOR' }.status", equalTo("pending_data"))
                .body("outcomes.find { it.code == 'FLOOR' }.missing", hasItem("vehicles"));
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsField() {
        refused(evaluate("{"), 400, "malformed-body");
        refused(evaluate("[]"), 400, "malformed-body");
        refused(evaluate(""), 400, "malformed-body");
        refused(evaluate(ALONE + "{}"), 400, "malformed-body");
        refused(evaluate("[".repeat(100_000)), 400, "malformed-body");
        refused(evaluate("{\"date\": \"2024-06-15\", \"date\": \"2024-06-16\"}"), 400, "malformed-body");
        refused(evaluate("{\"nobody\": 1}"), 400, "invalid-field").body("field", equalTo("nobody"));
        refused(evaluate(ALONE.replace("2024-06-15", "2024-02-30")), 400, "invalid-parameter")
                .body("field", equalTo("date"));
        refused(evaluate(ALONE.replace("990102", "110101")), 400, "invalid-field")
                .body("field", equalTo("household.county"));
        refused(evaluate(ALONE.replace("\"born\": \"1990-01-01\",", "")), 400, "invalid-field")
                .body("field", equalTo("members[0].born"));
        refused(evaluate(ALONE.replace("1990-01-01", "+999999999-01-01")), 400, "invalid-field")
                .body("field", equalTo("members[0].born"));
        refused(evaluate(withIncome("1e1000000000")), 400, "invalid-field")
                .body("field", equalTo("members[0].incomes[0].amount"));
        refused(evaluate(withIncome("null")), 400, "invalid-field")
                .body("field", equalTo("members[0].incomes[0].amount"));
        refused(evaluate(ALONE.replace("\"relation\"", "\"incomes\": [7], \"relation\"")), 400, "invalid-field");
        refused(evaluate(ALONE.replace("\"relation\"", "\"incomes\": {}, \"relation\"")), 400, "invalid-field");
        refused(evaluate(ALONE.replace("户主", "x".repeat(2_000_000))), 413, "too-large");
    }

    @Test
    void aProblemSpeaksTheCallersLanguage() {
        given().header("Accept-Language", "en")
                .get("/api/households/NOBODY")
                .then()
                .statusCode(404)
                .header("Content-Language", "en")
                .body("title", equalTo("There is no such household"));
        given().get("/api/households/NOBODY").then().body("title", equalTo("没有这个家庭"));
    }

    @Test
    void anIdentityNumberSentByMistakeDoesNotComeBackWhole() {
        refused(given().get("/api/households/" + ANNA).then(), 404, "unknown-household")
                .body("detail", not(containsString(ANNA)));
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        refused(given().get("/api/nothing").then(), 404, "not-found");
        refused(given().get("/api/screenings/77").then(), 404, "unknown-screening");
        refused(given().get("/api/screenings/x").then(), 404, "unknown-screening");
        refused(given().get("/api/referrals/1").then(), 404, "unknown-referral");
        refused(given().get("/api/policies/1").then(), 404, "unknown-policy");
        refused(given().get("/api/feeds/dreams/deliveries").then(), 404, "unknown-feed");
        refused(given().post("/api/quarantine/99/discard").then(), 404, "unknown-row");
        refused(given().get("/api/households/H0001/explanation").then(), 404, "no-screening-yet");
        refused(given().delete("/api/screenings").then(), 405, "method-not-allowed");
        refused(
                given().contentType("text/plain")
                        .body("x")
                        .post("/api/evaluate")
                        .then(),
                415,
                "unsupported-type");
    }

    @Test
    void wrongPagesAndWordsAreRefusedByName() {
        refused(given().get("/api/screenings?size=0").then(), 400, "invalid-parameter")
                .body("field", equalTo("size"));
        refused(given().get("/api/screenings?size=501").then(), 400, "invalid-parameter");
        refused(given().get("/api/screenings?page=-1").then(), 400, "invalid-parameter");
        refused(given().get("/api/screenings?page=99999999999").then(), 400, "invalid-parameter");
        refused(given().get("/api/referrals?state=happy").then(), 400, "invalid-parameter")
                .body("field", equalTo("state"));
        refused(given().get("/api/referrals?overdue=perhaps").then(), 400, "invalid-parameter");
        refused(given().get("/api/quarantine?state=' or 1=1 --").then(), 400, "invalid-parameter");
    }

    @Test
    void pagesOfStrangersAreNotAnswered() {
        refused(
                given().header("Origin", "https://evil.example")
                        .get("/api/status")
                        .then(),
                403,
                "foreign-origin");
        refused(given().header("Host", "evil.example").get("/api/status").then(), 403, "foreign-origin");
    }

    @Test
    void aDeliveryIsPushedOnceAndItsBadRowsWaitMasked() {
        String rows = "公民身份号码,巡访日期\n" + "990102198001010010,2024-06-02\n";
        Response first = push("visits", "?date=2024-06-02", rows);
        first.then().statusCode(200).body("outcome", equalTo("taken")).body("rows", equalTo(1));
        push("visits", "?date=2024-06-02", rows).then().body("outcome", equalTo("taken_before"));
        given().get("/api/feeds/visits/deliveries")
                .then()
                .body("total", equalTo(1))
                .body("items[0].dataDate", equalTo("2024-06-02"));

        Town.with(database, sink, 3).deliverBad("1," + ANNA + ",x", LocalDate.of(2024, 6, 3));
        Response waiting = given().get("/api/quarantine?state=waiting");
        assertThat(waiting.asString()).doesNotContain(ANNA).contains("990102********001X");
        int row = waiting.path("items[0].id");
        given().post("/api/quarantine/" + row + "/discard")
                .then()
                .statusCode(200)
                .body("state", equalTo("discarded"));
        refused(given().post("/api/quarantine/" + row + "/discard").then(), 409, "out-of-order");
    }

    @Test
    void aDeliveryThatCannotBeTakenSaysWhy() {
        refused(push("visits", "", "").then(), 422, "held-back").body("receipt.outcome", equalTo("held"));
        refused(push("visits", "", "a,b\n1,2\n").then(), 422, "held-back")
                .body("receipt.hold.code", equalTo("missing_column"));
        refused(push("dreams", "", "a\n").then(), 404, "unknown-feed");
        refused(push("visits", "?date=yesterday", "a\n").then(), 400, "invalid-parameter");
        refused(push("visits", "?file=../../etc/passwd", "a\n").then(), 400, "invalid-parameter");
        refused(push("visits", "", "x".repeat(50_000)).then(), 413, "too-large");
    }

    @Test
    void aScreeningIsStartedWatchedAndExplained() {
        int id = given().contentType("application/json")
                .body("{\"date\": \"2024-06-15\"}")
                .post("/api/screenings")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/screenings/"))
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/api/screenings/" + id).then().body("state", equalTo("done")));
        given().get("/api/screenings").then().body("total", equalTo(1)).body("items[0].sumsAgree", equalTo(true));
        given().get("/api/households/H0001/explanation?date=2024-06-15")
                .then()
                .statusCode(200)
                .body("layers.size()", greaterThan(0));
        given().get("/api/households/H0001/explanation?date=2024-06-15&code=FLOOR")
                .then()
                .statusCode(200)
                .body("code", equalTo("FLOOR"))
                .body("trials[0].conditions.size()", greaterThan(0));
        refused(
                        given().get("/api/households/H0001/explanation?date=2024-06-15&code=NOPE")
                                .then(),
                        404,
                        "unknown-code")
                .body("field", equalTo("code"));
        given().get("/api/policies").then().body("items", hasSize(1)).body("items[0].active", equalTo(true));
    }

    @Test
    void aHeldScreeningSaysWhyAndIsReleasedByAReason() {
        screening.screen(ScreeningOrder.of(LocalDate.of(2024, 6, 15)), ScreeningWatcher.NONE);
        given().get("/api/screenings/1")
                .then()
                .body("held", equalTo(true))
                .body("finding.reasons", hasItem("first_run"))
                .body("ruling", nullValue());
        refused(ruled("1/release", "{}"), 400, "invalid-field").body("field", equalTo("by"));
        refused(ruled("1/release", "{\"by\": \"李\", \"reason\": \" \"}"), 400, "invalid-field")
                .body("field", equalTo("reason"));
        refused(ruled("7/release", SEEN), 404, "unknown-screening");

        ruled("1/release", SEEN).statusCode(200).body("[0].released", equalTo(true));

        given().get("/api/screenings")
                .then()
                .body("items[0].held", equalTo(false))
                .body("items[0].ruling.by", equalTo("李"));
        refused(ruled("1/release", SEEN), 409, "out-of-order");
        refused(ruled("1/discard", SEEN), 409, "out-of-order");
    }

    @Test
    void aHeldScreeningIsDiscardedByAReason() {
        screening.screen(ScreeningOrder.of(LocalDate.of(2024, 6, 15)), ScreeningWatcher.NONE);

        ruled("latest/discard", SEEN)
                .statusCode(200)
                .body("state", equalTo("discarded"))
                .body("ruling.reason", equalTo("看过"));

        given().get("/api/screenings").then().body("items[0].state", equalTo("discarded"));
        refused(given().get("/api/screenings/latest").then(), 404, "unknown-screening");
    }

    private static ValidatableResponse ruled(String path, String body) {
        return given().contentType("application/json")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/screenings/" + path)
                .then();
    }

    @Test
    void referralsAreFoundByQueueStateAndWhetherTheyAreOverdue() {
        nobodyHasAnIncomeSays("income");
        nobodyHasAnIncomeSays("income-tax");
        Run run = screening.screen(ScreeningOrder.of(LocalDate.of(2024, 6, 15)), ScreeningWatcher.NONE);
        assertThat(run.sums().orElseThrow().outcomes()).containsEntry("referral/APPLY", 3L);

        Response referrals = given().get("/api/referrals?queue=referrals.990102&state=warned&overdue=true&size=2");
        referrals
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items", hasSize(2))
                .body("items[0].reasons[0].standing", equalTo("holds"));
        assertThat(referrals.asString()).doesNotContain(idNumber(1), idNumber(2), idNumber(3));
        String referral = referrals.path("items[0].id");
        given().get("/api/referrals/" + referral).then().statusCode(200).body("history", hasSize(1));
        given().get("/api/referrals?overdue=false").then().body("total", equalTo(0));
        given().get("/api/referrals?priority=red").then().body("total", equalTo(0));
        given().get("/api/referrals?queue=referrals.990103").then().body("total", equalTo(0));
    }

    private void nobodyHasAnIncomeSays(String sender) {
        Delivery empty = new Delivery(
                sender,
                "income",
                Mode.DELTA,
                "income.csv",
                LocalDate.of(2024, 6, 10),
                Optional.of(Coverage.everywhere()),
                "0".repeat(64),
                1,
                Instant.EPOCH);
        try (FeedSink.Intake intake = sink.open(empty, () -> {})) {
            intake.commit(Coverage.everywhere(), 0);
        }
    }

    @Test
    void factsAreShownWithIdentityNumbersMasked() {
        Response household = given().get("/api/households/H0001");

        household.then().statusCode(200).body("members[0].relation", equalTo("户主"));
        assertThat(household.asString()).doesNotContain(idNumber(1)).contains("********");
    }

    private static ValidatableResponse evaluate(String body) {
        return given().contentType("application/json")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/evaluate")
                .then();
    }

    private static String withIncome(String amount) {
        return ALONE.replace(
                "\"relation\"",
                "\"incomes\": [{\"kind\": \"wage\", \"amount\": %s, \"from\": \"2023-06-01\", \"through\": \"2024-05-31\"}], \"relation\""
                        .formatted(amount));
    }

    private static Response push(String feed, String query, String body) {
        return given().contentType("text/csv")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .urlEncodingEnabled(false)
                .post("/api/feeds/" + feed + query);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:doudi:problem:" + type))
                .body("status", equalTo(status))
                .body(not(containsString("org.doudi")));
    }

    private static String idNumber(int household) {
        return Town.idNumber(household);
    }
}

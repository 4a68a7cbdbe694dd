package org.doudi.engine.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.screening.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiTest.UnderTheTownsPack.class)
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class QuarantineApiTest {

    private static final String BELA = "990102198001010010";

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    @BeforeEach
    void aTown() throws Exception {
        Town.empty(database, sink).with(1).deliver(LocalDate.of(2024, 6, 1));
    }

    @Test
    void aRowIsReadAgainAndSaysWhyItIsStillBadOrJoinsItsDelivery() throws Exception {
        push(
                        "visits-20240602.csv",
                        "公民身份号码,巡访日期\n" + BELA + ",yesterday\n"
                                + "%s,2024-06-01\n".formatted(BELA).repeat(6))
                .then()
                .body("quarantined", equalTo(1));
        int row = given().get("/api/quarantine?state=waiting").path("items[0].id");

        retry(row)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:doudi:problem:still-bad"))
                .body("field", equalTo("巡访日期"))
                .body("detail", containsString("yesterday"));
        correct(row);
        Response taken = retry(row);
        taken.then().statusCode(200).body("row.state", equalTo("retried")).body("news", equalTo(true));
        assertThat(taken.asString()).doesNotContain(BELA);
        given().get("/api/feeds/visits/deliveries")
                .then()
                .body("items[0].quarantined", equalTo(0))
                .body("items[0].rows", equalTo(7));
        retry(row).then().statusCode(409).body("type", equalTo("urn:doudi:problem:out-of-order"));
        retry(999_999).then().statusCode(404);
    }

    @Test
    void aDeliveryThatWasHeldBackIsReleasedOrGivenUpAndWhoAndWhyIsKept() {
        String half = "公民身份号码,巡访日期\n" + BELA + ",yesterday\n" + BELA + ",2024-06-01\n";
        int one = push("visits-20240602.csv", half).path("receipt.deliveryId");
        int other = push("visits-20240603.csv", half).path("receipt.deliveryId");
        String reason = "{\"by\": \"王\", \"reason\": \"电话核实\"}";

        decide(one, "release", "{\"by\": \"王\"}").then().statusCode(400).body("field", equalTo("reason"));
        decide(one, "release", reason)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("taken"))
                .body("quarantined", equalTo(1));
        decide(one, "release", reason).then().statusCode(409).body("type", equalTo("urn:doudi:problem:out-of-order"));
        decide(other, "discard", reason)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("discarded"))
                .body("decidedBy", equalTo("王"))
                .body("decidedWhy", equalTo("电话核实"));
        decide(other, "release", reason).then().statusCode(409);
        decide(999_999, "release", reason).then().statusCode(404);
        given().get("/api/feeds/visits/deliveries")
                .then()
                .body("items.find { it.id == " + one + " }.outcome", equalTo("released"))
                .body("items.find { it.id == " + one + " }.decidedBy", equalTo("王"));
    }

    @Test
    void whatCannotBeReadAtAllStaysHeldBack() {
        int id = push("visits-20240602.csv", "号码,日期\n1,2\n").path("receipt.deliveryId");

        decide(id, "release", "{\"by\": \"王\", \"reason\": \"试试\"}")
                .then()
                .statusCode(422)
                .body("receipt.hold.code", equalTo("missing_column"));
    }

    private static Response push(String file, String rows) {
        return given().contentType("text/csv")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/api/feeds/visits?file=" + file);
    }

    private static Response decide(int delivery, String what, String body) {
        return given().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/feeds/visits/deliveries/" + delivery + "/" + what);
    }

    private static Response retry(int row) {
        return given().post("/api/quarantine/" + row + "/retry");
    }

    /** As if the definition had learnt to read the cell. */
    private void correct(int row) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update quarantine set cells = replace(cells, 'yesterday', '2024-05-31') where id = " + row);
        }
    }
}

package org.doudi.engine.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiTest.UnderTheTownsPack.class)
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class SelfDescriptionTest {

    @Test
    void theServiceDescribesItself() {
        given().get("/q/openapi?format=json").then().statusCode(200).body("paths.size()", greaterThan(14));
        assertThat(given().get("/q/openapi?format=json")
                        .jsonPath()
                        .<String>getList("paths.collectMany { it.value.values() }.operationId.findAll { it != null }"))
                .as("a client is generated from them")
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(14);
        given().get("/api/feeds").then().statusCode(200).body("find { it.name == 'visits' }.mode", equalTo("delta"));
        given().get("/api/policies/active").then().body("exclusive", hasItem("FLOOR"));
        given().get("/q/health/ready").then().body("checks.name", hasItem("broker"));
        given().get("/q/metrics")
                .then()
                .body(containsString("doudi_feeds_rows"), containsString("doudi_outbox_waiting"));
        given().get("/").then().statusCode(200).contentType("text/html").body(containsString("兜底"));
    }
}

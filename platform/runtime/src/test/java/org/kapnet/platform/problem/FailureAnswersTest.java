package org.kapnet.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class FailureAnswersTest {

    private static final String SECRET = "Patient-One";

    @ParameterizedTest(name = "{0} answers {1} {2}")
    @CsvSource({
        "bug, 500, internal",
        "checked, 500, internal",
        "error, 500, internal",
        "own-json, 500, internal",
        "not-null, 500, internal",
        "stale, 412, stale-version",
        "unique, 409, conflict",
        "exclusion, 409, conflict",
        "deadlock, 503, unavailable",
        "database-away, 503, unavailable",
        "pool-empty, 503, unavailable",
        "broker-away, 503, unavailable",
        "connection, 503, unavailable",
        "unheard-of, 404, not-found",
    })
    void failuresAnswerAsProblemsAndNeitherAnswerNorLogRepeatsTheirData(String kind, int status, String slug) {
        try (LogProbe log = LogProbe.start()) {
            Response answer = given().get("/v1/failures/" + kind);
            problem(answer, status, slug);
            assertThat(answer.asString()).doesNotContain(SECRET).doesNotContain("Exception");
            assertThat(log.text()).doesNotContain(SECRET);
            if (status == 500) {
                assertThat(log.text()).contains("a request failed").contains("FailureResource");
            }
        }
    }

    @Test
    void theReferenceOfAFailureIsTheCorrelationIdThatTheCallerGets() {
        Response answer = given().get("/v1/failures/bug");
        assertThat(answer.jsonPath().getString("instance")).isEqualTo("urn:uuid:" + answer.header("X-Correlation-Id"));
    }

    @Test
    void anUnavailableServiceSaysWhenToRetry() {
        assertThat(given().get("/v1/failures/pool-empty").header("Retry-After")).isEqualTo("5");
    }

    @Test
    void everyReasonIsListedWithItsRuleAndMembersOfTheTypeStandBesideThem() {
        JsonPath body = problem(given().get("/v1/failures/reasons"), 409, "conflict");
        assertThat(body.getList("reasons.ruleId", String.class)).containsExactly("fasting-food", "escort");
        assertThat(body.getString("reasons[0].source")).isEqualTo("ASA 2023");
        assertThat(body.getMap("reasons[1]")).doesNotContainKey("source");
        assertThat(body.getString("conflict.resource")).isEqualTo("room");
        assertThat(body.getString("detail")).isEqualTo("Two rules refuse.");
    }
}

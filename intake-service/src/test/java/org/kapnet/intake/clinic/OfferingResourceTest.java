package org.kapnet.intake.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class OfferingResourceTest {

    @Test
    void refusesWhatIsWrongWithAnOffering() {
        Network network = Network.create();
        EndpointMatrix.put(path(network))
                .body(Json.of(full()))
                .as(network.staff("clinic-admin"))
                .notAs(
                        Tokens.as("clinic-admin").clinic(UUID.randomUUID()),
                        network.staff("therapist"),
                        network.staff("prescriber"),
                        network.staff("nurse"),
                        Tokens.as("safety-officer"),
                        network.partner(),
                        Tokens.as("patient"))
                .required(
                        "/routes",
                        "/indications",
                        "/pricePerSession",
                        "/pricePerSession/amountMinor",
                        "/telehealthStates",
                        "/course/sessions",
                        "/insurers/0/insurer",
                        "/insurers/0/coverage")
                .wrongType("/pricePerSession/amountMinor", "/course/sessions", "/nextAvailableOn", "/accessibility/0")
                .unknown("/v1/sites/" + UUID.randomUUID() + "/offering")
                .ifMatch(0)
                .unchanged(() -> Database.count("select version from offering where site_id = ?", network.siteId()))
                .verify();
    }

    @Test
    void showsEverythingThatWasPublishedWithTheTotalOfACourse() {
        Network network = Network.create();
        Api admin = Api.as(network.staff("clinic-admin"));

        Response answer = admin.put(path(network), full(), "\"0\"");

        answer.then().statusCode(200);
        Response shown = Api.as(Tokens.as("patient")).get(path(network));
        assertThat(shown.jsonPath().getLong("courseTotalEstimate.amountMinor")).isEqualTo(270_000);
        assertThat(shown.jsonPath().getInt("course.sessions")).isEqualTo(6);
        assertThat(shown.jsonPath().getList("insurers.coverage", String.class))
                .containsExactlyInAnyOrder("covered", "not-covered");
        assertThat(shown.jsonPath().getList("languages", String.class)).containsExactly("en", "es");
        assertThat(shown.jsonPath().getList("accessibility", String.class)).containsExactly("step-free");
        assertThat(shown.jsonPath().getList("supportOffered", String.class))
                .containsExactly("crisis-line", "family-sessions");
        assertThat(shown.jsonPath().getString("nextAvailableOn")).isEqualTo("2030-01-15");
        assertThat(shown.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void theSameOfferingTwiceIsStoredOnce() {
        Network network = Network.create();
        Api admin = Api.as(network.staff("clinic-admin"));

        Response first = admin.put(path(network), full(), "\"0\"");
        Response again = admin.put(path(network), full(), first.header("ETag"));

        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        problem(admin.put(path(network), full(), "\"0\""), 412, "stale-version");
    }

    @Test
    void namesWhatDoesNotFitTogether() {
        Network network = Network.create();
        Map<String, Object> body = new HashMap<>(full());
        body.put("course", Map.of("sessions", 6, "price", Map.of("amountMinor", 1, "currency", "EUR")));
        body.put(
                "insurers",
                List.of(
                        Map.of("insurer", "alpha", "coverage", "covered"),
                        Map.of("insurer", "alpha", "coverage", "unknown")));

        Response answer = Api.as(network.staff("clinic-admin")).put(path(network), body, "\"0\"");

        namesField(problem(answer, 400, "validation-failed"), "/course/price/currency");
        namesField(problem(answer, 400, "validation-failed"), "/insurers/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/pricePerSession/amountMinor", "/course/price/amountMinor", "/course/additionalFees/amountMinor"
            })
    void anAmountBeyondAllReasonIsNamed(String pointer) {
        Network network = Network.create();
        Map<String, Object> beyond = Map.of("amountMinor", Long.MAX_VALUE, "currency", "USD");
        Map<String, Object> body = new HashMap<>(full());
        if (pointer.startsWith("/pricePerSession")) {
            body.put("pricePerSession", beyond);
        } else {
            body.put("course", Map.of("sessions", 100, pointer.split("/", -1)[2], beyond));
        }

        Response answer = Api.as(network.staff("clinic-admin")).put(path(network), body, "\"0\"");

        namesField(problem(answer, 400, "validation-failed"), pointer);
        assertThat(answer.asString()).contains("100000000");
    }

    @Test
    void refusesWhatIsWrongWithAWithdrawal() {
        Network network = Network.create();
        EndpointMatrix.of("DELETE", path(network))
                .as(network.staff("clinic-admin"))
                .notAs(
                        Tokens.as("clinic-admin").clinic(UUID.randomUUID()),
                        network.staff("therapist"),
                        network.staff("nurse"),
                        Tokens.as("safety-officer"),
                        network.partner(),
                        Tokens.as("patient"))
                .unknown("/v1/sites/" + UUID.randomUUID() + "/offering")
                .ifMatch(0)
                .unchanged(() -> Database.count("select count(*) from offering where site_id = ?", network.siteId()))
                .verify();
    }

    @Test
    void aWithdrawnOfferingIsNeitherFoundNorMatchedAndCanBePublishedAgain() {
        Network network = Network.create();
        Api admin = Api.as(network.staff("clinic-admin"));

        admin.delete(path(network), "\"0\"").then().statusCode(204);

        problem(admin.get(path(network)), 404, "not-found");
        problem(admin.delete(path(network), "\"0\""), 404, "not-found");
        assertThat(listed(network)).isZero();
        admin.put(path(network), full(), null).then().statusCode(200);
        assertThat(listed(network)).isEqualTo(1);
    }

    private static long listed(Network network) {
        return Database.count(
                "select count(*) from directory_entry where site_id = ? and superseded_by is null", network.siteId());
    }

    @Test
    void anOfferingIsShownToWhoeverSignsIn() {
        Network network = Network.create();
        EndpointMatrix.get(path(network))
                .as(Tokens.as("patient"))
                .unknown("/v1/sites/" + UUID.randomUUID() + "/offering")
                .verify();
    }

    private static String path(Network network) {
        return "/v1/sites/" + network.siteId() + "/offering";
    }

    private static Map<String, Object> full() {
        Map<String, Object> body = new HashMap<>(Network.offeringBody(45_000));
        body.put(
                "course",
                Map.of(
                        "sessions", 6,
                        "price", Map.of("amountMinor", 240_000, "currency", "USD"),
                        "additionalFees", Map.of("amountMinor", 30_000, "currency", "USD")));
        body.put(
                "insurers",
                List.of(
                        Map.of("insurer", "alpha", "coverage", "covered"),
                        Map.of("insurer", "alpha", "plan", "basic", "coverage", "not-covered")));
        body.put("languages", List.of("es", "en"));
        body.put("accessibility", List.of("step-free"));
        body.put("supportOffered", List.of("family-sessions", "crisis-line"));
        body.put("nextAvailableOn", "2030-01-15");
        return body;
    }
}

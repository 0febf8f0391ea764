package org.kapnet.intake.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class SiteResourceTest {

    @Test
    void refusesWhatIsWrongWithAChange() {
        Network network = Network.create();
        EndpointMatrix.put("/v1/sites/" + network.siteId())
                .body(Json.of(Network.siteBody(29.8, -95.4)))
                .as(network.staff("clinic-admin"))
                .notAs(everybodyBut(network))
                .required("/name", "/address", "/address/city", "/latitude", "/longitude", "/zone", "/deaNumber")
                .wrongType("/longitude", "/keepsKetamine")
                .unknown("/v1/sites/" + UUID.randomUUID())
                .ifMatch(0)
                .unchanged(() -> Database.count("select version from site where id = ?", network.siteId()))
                .verify();
    }

    @Test
    void aChangeIsToldToTheOthersAndMovesAssignability() {
        Network network = Network.create();
        Map<String, Object> body = new HashMap<>(Network.siteBody(39.7392, -104.9903));
        body.put(
                "address",
                Map.of(
                        "line1", "1 Sample Street",
                        "city", "Denver",
                        "state", "CO",
                        "postalCode", "80202",
                        "country", "US"));
        body.put("zone", "America/Denver");
        Api admin = Api.as(network.staff("clinic-admin"));
        String path = "/v1/sites/" + network.siteId();

        Response changed = admin.put(path, body, admin.get(path).header("ETag"));

        changed.then().statusCode(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        Received told = TopicProbe.await(
                "intake",
                "clinic-changed",
                event -> event.subject().equals(network.clinicId())
                        && event.payload()
                                .path("sites")
                                .path(0)
                                .path("state")
                                .asText()
                                .equals("CO"));
        assertThat(told.payload().path("sites").path(0).path("zone").asText()).isEqualTo("America/Denver");
        Response therapist = admin.get("/v1/practitioners/" + network.therapistId());
        assertThat(therapist.jsonPath().getList("reasons.ruleId", String.class)).containsExactly("licence-elsewhere");
    }

    @Test
    void aRegistrationBelongsToOnePlace() {
        UUID clinic = Network.clinic();
        String sites = "/v1/clinics/" + clinic + "/sites";
        Map<String, Object> body = Network.siteBody(29.7, -95.3);
        Api admin = Api.as(Network.networkAdmin());
        admin.post(sites, body).then().statusCode(201);

        problem(admin.post(sites, body), 409, "dea-registration-taken");
    }

    @Test
    void aPlaceWithoutKetamineHasNoRegistration() {
        String sites = "/v1/clinics/" + Network.clinic() + "/sites";
        Map<String, Object> body = new HashMap<>(Network.siteBody(29.7, -95.3));
        body.put("keepsKetamine", false);
        Api admin = Api.as(Network.networkAdmin());

        namesField(problem(admin.post(sites, body), 400, "validation-failed"), "/deaNumber");
        body.remove("deaNumber");
        Response added = admin.post(sites, body);

        UUID site = Api.id(added, 201, "id");
        Response shown = admin.get("/v1/sites/" + site);
        assertThat(shown.jsonPath().getBoolean("keepsKetamine")).isFalse();
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void aSiteIsShownToWhoeverSignsIn() {
        Network network = Network.create();
        EndpointMatrix.get("/v1/sites/" + network.siteId())
                .as(Tokens.as("patient"))
                .unknown("/v1/sites/" + UUID.randomUUID(), "/v1/sites/no-id")
                .verify();
        Response shown = Api.as(Tokens.as("patient")).get("/v1/sites/" + network.siteId());
        assertThat(shown.jsonPath().getString("deaNumber")).isNull();
    }

    @Test
    void refusesWhatIsWrongWithAClosure() {
        Network network = Network.create();
        EndpointMatrix.post("/v1/sites/" + network.siteId() + "/closure")
                .body(Json.of(Map.of("reason", "given-up")))
                .as(network.staff("clinic-admin"))
                .notAs(everybodyBut(network))
                .required("/reason")
                .wrongType("/reason")
                .unknown("/v1/sites/" + UUID.randomUUID() + "/closure")
                .ifMatch(0)
                .unchanged(() -> Database.count("select version from site where id = ?", network.siteId()))
                .repeatable(Json.of(Map.of("reason", "moved")))
                .verify();
    }

    @Test
    void aClosedSiteLeavesTheDirectoryAndIsToldToTheOthers() {
        Network network = Network.create();
        Api admin = Api.as(network.staff("clinic-admin"));
        String path = "/v1/sites/" + network.siteId();
        String number = admin.get(path).jsonPath().getString("deaNumber");

        Response closed = admin.post(path + "/closure", Map.of("reason", "moved"), "\"0\"");

        closed.then().statusCode(200);
        assertThat(closed.jsonPath().getString("closedAt")).isNotBlank();
        Received told = TopicProbe.await(
                "intake",
                "clinic-changed",
                event -> event.subject().equals(network.clinicId())
                        && event.payload().path("sites").path(0).path("closed").asBoolean());
        SchemaAssertions.assertValid("intake", told);
        assertThat(Database.count(
                        "select count(*) from directory_entry where site_id = ? and superseded_by is null",
                        network.siteId()))
                .isZero();
        assertThat(admin.get("/v1/practitioners/" + network.therapistId())
                        .jsonPath()
                        .getList("reasons.ruleId", String.class))
                .contains("clinic-without-site");
        problem(admin.get(path + "/offering"), 404, "not-found");
        problem(admin.post(path + "/closure", Map.of("reason", "moved"), closed.header("ETag")), 409, "site-closed");
        problem(admin.put(path, Network.siteBody(29.7, -95.3), closed.header("ETag")), 409, "site-closed");
        problem(admin.put(path + "/offering", Network.offeringBody(45_000), null), 409, "site-closed");

        Map<String, Object> successor = new HashMap<>(Network.siteBody(29.7, -95.3));
        successor.put("deaNumber", number);
        admin.post("/v1/clinics/" + network.clinicId() + "/sites", successor)
                .then()
                .statusCode(201);
    }

    private static Tokens[] everybodyBut(Network network) {
        return new Tokens[] {
            Tokens.as("clinic-admin").clinic(UUID.randomUUID()),
            network.staff("therapist"),
            network.staff("prescriber"),
            network.staff("nurse"),
            Tokens.as("safety-officer"),
            network.partner(),
            Tokens.as("patient")
        };
    }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
class ClinicResourceTest {

    @Test
    void refusesWhatIsWrongWithANewClinic() {
        EndpointMatrix.post("/v1/clinics")
                .body(Json.of(Map.of("name", "Sample Clinic")))
                .as(Network.networkAdmin())
                .notAs(
                        Tokens.as("clinic-admin").clinic(UUID.randomUUID()),
                        Tokens.as("therapist").clinic(UUID.randomUUID()),
                        Tokens.as("prescriber").clinic(UUID.randomUUID()),
                        Tokens.as("nurse").clinic(UUID.randomUUID()),
                        Tokens.as("safety-officer"),
                        Tokens.partner(UUID.randomUUID()),
                        Tokens.as("patient"))
                .required("/name")
                .wrongType("/name")
                .unchanged(() -> Database.count("select count(*) from clinic"))
                .repeatable(Json.of(Map.of("name", "Another Sample Clinic")))
                .verify();
    }

    @Test
    void refusesWhatIsWrongWithARename() {
        UUID clinic = Network.clinic();
        EndpointMatrix.put("/v1/clinics/" + clinic)
                .body(Json.of(Map.of("name", "Another Sample Clinic")))
                .as(Network.networkAdmin())
                .notAs(
                        Tokens.as("clinic-admin").clinic(clinic),
                        Tokens.as("therapist").clinic(clinic),
                        Tokens.as("prescriber").clinic(clinic),
                        Tokens.as("nurse").clinic(clinic),
                        Tokens.as("safety-officer"),
                        Tokens.partner(clinic),
                        Tokens.as("patient"))
                .required("/name")
                .wrongType("/name")
                .unknown("/v1/clinics/" + UUID.randomUUID())
                .ifMatch(0)
                .unchanged(() -> Database.count("select version from clinic where id = ?", clinic))
                .verify();
    }

    @Test
    void aRenameIsToldToTheOthers() {
        UUID clinic = Network.clinic();

        Response answer = Api.as(Network.networkAdmin())
                .put("/v1/clinics/" + clinic, Map.of("name", "Another Sample Clinic"), "\"0\"");

        answer.then().statusCode(200);
        Received changed = TopicProbe.await(
                "intake", "clinic-changed", event -> event.subject().equals(clinic));
        assertThat(changed.payload().path("name").asText()).isEqualTo("Another Sample Clinic");
    }

    @Test
    void refusesWhatIsWrongWithANewSite() {
        UUID clinic = Network.clinic();
        EndpointMatrix.post("/v1/clinics/" + clinic + "/sites")
                .body(Json.of(Network.siteBody(29.7, -95.3)))
                .as(Tokens.as("clinic-admin").clinic(clinic))
                .notAs(
                        Tokens.as("clinic-admin").clinic(UUID.randomUUID()),
                        Tokens.as("therapist").clinic(clinic),
                        Tokens.as("prescriber").clinic(clinic),
                        Tokens.as("nurse").clinic(clinic),
                        Tokens.as("safety-officer"),
                        Tokens.partner(clinic),
                        Tokens.as("patient"))
                .required("/name", "/address", "/address/line1", "/latitude", "/zone", "/deaNumber")
                .wrongType("/latitude", "/address/city")
                .unknown("/v1/clinics/" + UUID.randomUUID() + "/sites")
                .unchanged(() -> Database.count("select count(*) from site"))
                .repeatable()
                .verify();
    }

    @ParameterizedTest
    @CsvSource({"deaNumber, AS1234564", "zone, America/Nowhere", "zone, CST", "latitude, 90.1", "longitude, -180.5"})
    void namesTheFieldThatIsOutOfRange(String field, String value) {
        UUID clinic = Network.clinic();
        Map<String, Object> body = new HashMap<>(Network.siteBody(29.7, -95.3));
        body.put(field, body.get(field) instanceof Double ? Double.valueOf(value) : value);

        Response answer = Api.as(Network.networkAdmin()).post("/v1/clinics/" + clinic + "/sites", body);

        namesField(problem(answer, 400, "validation-failed"), "/" + field);
    }

    @Test
    void tellsTheOthersTheWholeClinic() {
        UUID clinic = Network.clinic();
        UUID site = Network.site(clinic, 29.7, -95.3);

        Received registered = TopicProbe.await(
                "intake", "clinic-registered", event -> event.subject().equals(clinic));
        Received changed = TopicProbe.await(
                "intake", "clinic-changed", event -> event.subject().equals(clinic));

        SchemaAssertions.assertValid("intake", registered);
        SchemaAssertions.assertValid("intake", changed);
        assertThat(registered.sequence()).isEqualTo(1);
        assertThat(changed.sequence()).isEqualTo(2);
        assertThat(changed.payload().path("sites").path(0).path("siteId").asText())
                .isEqualTo(site.toString());
    }

    @Test
    void clinicsAndSitesAreShownToWhoeverSignsIn() {
        Network network = Network.create();
        String clinic = "/v1/clinics/" + network.clinicId();
        EndpointMatrix.get("/v1/clinics").as(Tokens.as("patient")).verify();
        EndpointMatrix.get(clinic)
                .as(Tokens.as("patient"))
                .unknown("/v1/clinics/" + UUID.randomUUID())
                .verify();
        EndpointMatrix.get(clinic + "/sites")
                .as(Tokens.as("patient"))
                .unknown("/v1/clinics/" + UUID.randomUUID() + "/sites")
                .verify();
        for (String role : new String[] {"patient", "therapist", "partner", "safety-officer", "network-admin"}) {
            Api.as(Tokens.as(role).clinic(UUID.randomUUID())).get(clinic).then().statusCode(200);
        }
    }

    @Test
    void anIdIsTakenOnce() {
        Map<String, Object> body = Map.of("id", UUID.randomUUID(), "name", "Sample Clinic");
        Api.as(Network.networkAdmin()).post("/v1/clinics", body).then().statusCode(201);

        problem(Api.as(Network.networkAdmin()).post("/v1/clinics", body), 409, "conflict");
    }

    @Test
    void showsTheDeaNumberOnlyToWhoManagesTheSite() {
        Network network = Network.create();
        String sites = "/v1/clinics/" + network.clinicId() + "/sites";

        Response admin = Api.as(network.staff("clinic-admin")).get(sites);
        Response nurse = Api.as(network.staff("nurse")).get(sites);

        assertThat(admin.jsonPath().getString("items[0].deaNumber")).hasSize(9);
        assertThat(nurse.jsonPath().getString("items[0].deaNumber")).isNull();
    }

    @Test
    void pagesThroughTheDirectoryWithoutLossOrRepeat() {
        Network.clinic();
        Network.clinic();
        Network.clinic();
        Api caller = Api.as(Tokens.as("patient"));
        Response first = caller.get("/v1/clinics?limit=2");
        first.then().statusCode(200);
        assertThat(first.header("Link")).contains("rel=\"next\"");

        Response second =
                caller.get("/v1/clinics?limit=2&cursor=" + first.jsonPath().getString("nextCursor"));

        second.then().statusCode(200);
        assertThat(second.jsonPath().getList("items.id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items.id"));
        problem(caller.get("/v1/clinics?cursor=made-up"), 400, "cursor-invalid");
    }
}

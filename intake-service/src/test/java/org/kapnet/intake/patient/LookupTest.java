package org.kapnet.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;

/** Staff find their clinic's patients, and nobody else's. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class LookupTest {

    private Network network;
    private SamplePatient patient;
    private SamplePatient other;

    @BeforeEach
    void refer() {
        network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        patient = SamplePatient.of(network);
        other = SamplePatient.of(network);
        SamplePatient.of(new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "prescriber", "clinic-admin"})
    void theListIsTheClinicsOwnAndEachPatientLearnsOfIt(String role) {
        Api staff = Api.as(network.staff(role));

        JsonPath first = staff.get("/v1/patients?limit=1").jsonPath();
        JsonPath second = staff.get("/v1/patients?limit=1&cursor=" + first.getString("nextCursor"))
                .jsonPath();

        assertThat(first.getList("items.id")).containsExactly(other.id().toString());
        assertThat(second.getList("items.id")).containsExactly(patient.id().toString());
        assertThat(second.getString("items[0].familyName")).isEqualTo("Patient-Test");
        assertThat(second.getString("items[0].birthDate")).isEqualTo(patient.birthDate());
        assertThat(second.getMap("items[0]")).doesNotContainKeys("phone", "email");
        assertThat(second.getString("nextCursor")).isNull();
        assertThat(shown(patient)).isEqualTo(1);
    }

    @Test
    void onlyTheClinicsStaffList() {
        EndpointMatrix.get("/v1/patients")
                .as(network.staff("nurse"))
                .notAs(patient.account(), network.partner(), Network.networkAdmin(), Tokens.as("safety-officer"))
                .verify();
        RestAssured.given()
                .header("Authorization", network.staff("nurse").bearer())
                .header("Kap-Break-Glass", "unconscious in the emergency department")
                .get("/v1/patients?limit=200")
                .then()
                .statusCode(200)
                .body("items.size()", is(2));
    }

    @Test
    void refusesWhatIsWrongWithASearch() {
        EndpointMatrix.post("/v1/patients/search")
                .body("{\"familyName\": \"Patient-Test\", \"birthDate\": \"1986-04-12\"}")
                .as(network.staff("nurse"))
                .notAs(patient.account(), network.partner(), Network.networkAdmin(), Tokens.as("safety-officer"))
                .required("/familyName", "/birthDate")
                .wrongType("/birthDate")
                .unchanged(() -> shown(patient))
                .repeatable("{\"email\": \"nobody@example.test\"}")
                .verify();
    }

    @Test
    void aPatientIsFoundByOneThingAtATime() {
        Map<String, Object> person = patient.person();
        Api staff = Api.as(network.staff("nurse"));
        for (Map<String, Object> query : List.<Map<String, Object>>of(
                Map.of("email", patient.email().toUpperCase(Locale.ROOT)),
                Map.of("phone", person.get("phone")),
                Map.of("familyName", " pátient test", "birthDate", person.get("birthDate")))) {
            assertThat(staff.post("/v1/patients/search", query).jsonPath().getList("items.id"))
                    .as("by " + query.keySet())
                    .containsExactly(patient.id().toString());
            assertThat(Api.as(Tokens.as("nurse").clinic(UUID.randomUUID()))
                            .post("/v1/patients/search", query)
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }
        assertThat(shown(patient)).isEqualTo(3);
        assertThat(shown(other)).isZero();
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("familyName", "Patient-Test"),
                Map.of("email", patient.email(), "phone", person.get("phone")),
                Map.of("email", patient.email(), "birthDate", person.get("birthDate")))) {
            problem(staff.post("/v1/patients/search", wrong), 400, "validation-failed");
        }
    }

    private static long shown(SamplePatient patient) {
        return Database.count(
                "select count(*) from audit_entry where patient_id = ? and action = 'read-patient-entry'",
                patient.id());
    }
}

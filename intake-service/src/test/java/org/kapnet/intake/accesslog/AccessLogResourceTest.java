package org.kapnet.intake.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;

/** What a patient reads about others' reading. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class AccessLogResourceTest {

    private Network network;
    private SamplePatient patient;

    @BeforeEach
    void refer() {
        network = Network.create();
        patient = SamplePatient.of(network);
    }

    @Test
    void refusesWhoIsNotThePatient() {
        SamplePatient stranger = SamplePatient.of(network);
        EndpointMatrix.get(patient.path("/access-log"))
                .as(patient.account())
                .notAs(network.staff("nurse"), network.staff("clinic-admin"), network.partner(), Network.networkAdmin())
                .unknown("/v1/patients/" + stranger.id() + "/access-log")
                .unknown("/v1/patients/" + UUID.randomUUID() + "/access-log")
                .verify();
        problem(patient.api().get(patient.path("/access-log?limit=0")), 400, "validation-failed");
        problem(patient.api().get(patient.path("/access-log?cursor=bm90LW9uZQ")), 400, "cursor-invalid");
    }

    @Test
    void saysWhoSawWhatByRoleAndOrganisationAndNeverByName() {
        Api.as(network.staff("nurse")).get(patient.path("")).then().statusCode(200);

        Response answer = patient.api().get(patient.path("/access-log"));
        JsonPath log = answer.jsonPath();

        assertThat(log.getString("items[0].action")).isEqualTo("read-patient");
        assertThat(log.getString("items[0].what")).isEqualTo("patient");
        assertThat(log.getList("items[0].roles")).containsExactly("nurse");
        assertThat(log.getString("items[0].organisation.clinicId"))
                .isEqualTo(network.clinicId().toString());
        assertThat(log.getString("items[0].organisation.name")).isEqualTo("Sample Clinic");
        assertThat(log.getBoolean("items[0].own")).isFalse();
        assertThat(log.getString("items[0].purpose")).isEqualTo("treatment");
        assertThat(log.getString("items[0].explanation"))
                .isEqualTo(
                        "Your name, contact details and other particulars were shown. A clinician of the clinic named"
                                + " here did this for your treatment.");
        assertThat(log.getString("items[0].at")).isNotBlank();
        assertThat(log.getList("items.action")).contains("register-patient", "receive-referral");
        assertThat(answer.asString()).doesNotContain("\"actor\"", "subject");
        assertThat(patient.api().get(patient.path("/access-log")).jsonPath().getString("items[0].action"))
                .isEqualTo("read-access-log");
    }

    @Test
    void anEmergencyIsNamedWithItsReason() {
        RestAssured.given()
                .header("Authorization", Network.create().staff("prescriber").bearer())
                .header("Kap-Break-Glass", "unconscious in the emergency department")
                .get(patient.path(""))
                .then()
                .statusCode(200);

        JsonPath log = patient.api().get(patient.path("/access-log")).jsonPath();

        assertThat(log.getBoolean("items[0].emergency")).isTrue();
        assertThat(log.getString("items[0].purpose")).isEqualTo("emergency");
        assertThat(log.getString("items[0].why")).isEqualTo("unconscious in the emergency department");
    }

    @Test
    void ownIsTheAccountOfTheRecordAndNotEverybodyInTheRoleOfAPatient() {
        patient.api().get(patient.path("")).then().statusCode(200);
        SamplePatient stranger = SamplePatient.of(network);
        Map<String, Object> shared = stranger.person();
        shared.put("phone", patient.person().get("phone"));
        stranger.api().put(stranger.path(""), shared, "\"1\"").then().statusCode(200);
        Api officer = Api.as(Tokens.as("safety-officer"));
        officer.get("/v1/patients/duplicates?limit=200").then().statusCode(200);

        JsonPath log = patient.api().get(patient.path("/access-log?limit=200")).jsonPath();

        assertThat(log.getList("items.findAll { it.own }.purpose", String.class))
                .isNotEmpty()
                .containsOnly("own-request");
        assertThat(log.getList("items.findAll { it.roles.contains('safety-officer') }.purpose", String.class))
                .isNotEmpty()
                .containsOnly("network-safety");
        assertThat(log.getList("items.findAll { it.action == 'link-account' }.own"))
                .containsExactly(true);
    }

    @Test
    void pagesWithoutGapsOrRepeatsWhileItGrows() {
        for (int i = 0; i < 7; i++) {
            Api.as(network.staff("nurse")).get(patient.path("")).then().statusCode(200);
        }
        List<String> all = patient.api()
                .get(patient.path("/access-log?limit=200"))
                .jsonPath()
                .getList("items.id");

        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            String more = cursor == null ? "" : "&cursor=" + cursor;
            JsonPath page = patient.api()
                    .get(patient.path("/access-log?limit=3" + more))
                    .jsonPath();
            paged.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(paged).doesNotHaveDuplicates().endsWith(all.toArray(String[]::new));
    }

    @Test
    void theReasonsOfAVerdictAndOfAMatchAreReadableToThePatient() {
        patient.history(List.of(Map.of("code", "hypertension", "status", "current")));
        patient.assess();
        String screening = patient.screen().jsonPath().getString("id");

        JsonPath verdict = patient.api().get("/v1/screenings/" + screening).jsonPath();
        JsonPath matches = patient.api()
                .post(patient.path("/matches"), Map.of("indication", "treatment-resistant-depression", "route", "im"))
                .jsonPath();

        assertThat(verdict.getString("verdict.kind")).isNotBlank();
        assertThat(matches.getList("matches[0].reasons.message", String.class))
                .isNotEmpty()
                .doesNotContain("");
    }
}

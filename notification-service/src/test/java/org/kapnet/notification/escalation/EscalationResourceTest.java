package org.kapnet.notification.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.notification.testing.Rows.eventually;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.notification.testing.Clinic;
import org.kapnet.notification.testing.Providers;
import org.kapnet.notification.testing.Rows;
import org.kapnet.notification.testing.SamplePatient;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
@WithTestResource(Providers.class)
class EscalationResourceTest {

    @Inject
    SettableClock clock;

    private final Clinic clinic = Clinic.fresh();
    private final SamplePatient patient = SamplePatient.of(clinic.id());
    private String path = "";

    @BeforeEach
    void raise() {
        patient.flagRisk("high", clock.instant());
        eventually(List.of("1"), "select count(*) from escalation where patient_id = ?", patient.id());
        path = "/v1/escalations/"
                + Rows.list("select id from escalation where patient_id = ?", patient.id())
                        .getFirst();
    }

    @Test
    void cliniciansOfTheClinicAndSafetyOfficersReadIt() {
        EndpointMatrix.get(path)
                .as(clinic.prescriber())
                .notAs(clinic.admin(), Tokens.as("patient"), Tokens.as("network-admin"))
                .unknown("/v1/escalations/" + SamplePatient.newId())
                .verify();
        for (Tokens reader :
                List.of(clinic.prescriber(), clinic.therapist(), clinic.nurse(), Tokens.as("safety-officer"))) {
            given().header("Authorization", reader.bearer()).get(path).then().statusCode(200);
        }
        problem(given().header("Authorization", Clinic.fresh().nurse().bearer()).get(path), 404, "not-found");
        assertThat(Rows.list(
                        "select distinct action from audit_entry where outcome = 'done' and subject_id = ?",
                        UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))
                .containsExactly("read-escalation");
    }

    @Test
    void wrongAnswersAreRefusedAndARepeatIsAnsweredByTheFirst() {
        Tokens elsewhere = Clinic.fresh().nurse();
        EndpointMatrix.post(path + "/acknowledgement")
                .withoutBody()
                .as(elsewhere)
                .unknown(path + "/acknowledgement")
                .verify();
        EndpointMatrix.post(path + "/acknowledgement")
                .withoutBody()
                .as(clinic.nurse())
                .notAs(Tokens.as("safety-officer"), clinic.admin(), Tokens.as("patient"))
                .unknown("/v1/escalations/" + SamplePatient.newId() + "/acknowledgement")
                .ifMatch(as(clinic.nurse()).get(path).header("ETag"))
                .unchanged(() -> Rows.list("select state from escalation where patient_id = ?", patient.id()))
                .repeatable()
                .verify();

        assertThat(Rows.list(
                        "select action from audit_entry where action = 'acknowledge-escalation' and patient_id = ?",
                        patient.id()))
                .hasSize(1);
    }

    @Test
    void ofTwentyAnswersAtOnceOneCounts() {
        String version = as(clinic.nurse()).get(path).header("ETag");

        List<Integer> statuses = ParallelCalls.run(20, number -> acknowledge(
                        as(Tokens.as("nurse").clinic(clinic.id()).subject("nurse-" + number))
                                .header("If-Match", version))
                .statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(19);
    }

    @Test
    void listsByStateAndPatient() {
        EndpointMatrix.get("/v1/escalations")
                .as(clinic.nurse())
                .notAs(clinic.admin(), Tokens.as("patient"), Tokens.as("network-admin"))
                .verify();
        assertThat(ids("?state=raised&patientId=" + patient.id())).hasSize(1);
        assertThat(ids("?state=acknowledged&patientId=" + patient.id())).isEmpty();
        problem(as(clinic.nurse()).get("/v1/escalations?state=open"), 400, "validation-failed");
    }

    private List<Object> ids(String query) {
        return as(clinic.nurse()).get("/v1/escalations" + query).jsonPath().getList("items.id");
    }

    private static RequestSpecification as(Tokens caller) {
        return given().header("Authorization", caller.bearer());
    }

    private Response acknowledge(RequestSpecification request) {
        return request.contentType("application/json").post(path + "/acknowledgement");
    }
}

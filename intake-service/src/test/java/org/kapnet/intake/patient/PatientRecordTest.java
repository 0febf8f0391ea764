package org.kapnet.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;

/** The patient's record, history and questionnaires: who sees them, and what is refused. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class PatientRecordTest {

    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private SamplePatient patient;

    @BeforeEach
    void refer() {
        patient = SamplePatient.of(network);
    }

    @Test
    void thePatientAndTheClinicSeeTheRecordAndThatIsLogged() {
        patient.api().get(patient.path("")).then().statusCode(200);
        Response seen = Api.as(network.staff("nurse")).get(patient.path(""));

        assertThat(seen.jsonPath().getString("email")).isEqualTo(patient.email());
        assertThat(seen.header("ETag")).isNotBlank();
        assertThat(Database.count(
                        "select count(*) from audit_entry where patient_id = ? and action = 'read-patient'",
                        patient.id()))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/history", "/assessments", "/clearance", "/consents"})
    void nobodyElseKnowsThatTheRecordExists(String rest) {
        SamplePatient stranger = SamplePatient.of(network);

        problem(stranger.api().get(patient.path(rest)), 404, "not-found");
        problem(Api.as(Tokens.as("prescriber").clinic(UUID.randomUUID())).get(patient.path(rest)), 404, "not-found");
        problem(Api.as(Network.networkAdmin()).get(patient.path(rest)), 403, "forbidden");
    }

    @Test
    void anAccountWithoutARecordOrAVerifiedAddressIsNotLinked() {
        Tokens nobody = Tokens.patient(UUID.randomUUID().toString(), "nobody@example.test");
        Tokens unverified =
                Tokens.as("patient").subject(UUID.randomUUID().toString()).email(patient.email(), false);

        problem(Api.as(nobody).post("/v1/me/link", Api.nothing()), 404, "not-found");
        problem(Api.as(unverified).post("/v1/me/link", Api.nothing()), 409, "email-not-verified");
    }

    @Test
    void aRecordIsLinkedOnce() {
        assertThat(patient.api().post("/v1/me/link", Api.nothing()).jsonPath().getString("patientId"))
                .isEqualTo(patient.id().toString());
        Tokens second = Tokens.patient(UUID.randomUUID().toString(), patient.email());

        problem(Api.as(second).post("/v1/me/link", Api.nothing()), 404, "not-found");
    }

    @Test
    void refusesWhatIsWrongWithALink() {
        Map<String, Object> referral = SamplePatient.newReferral();
        Api.as(network.partner()).post("/v1/referrals", referral).then().statusCode(201);
        String email = (String) ((Map<?, ?>) referral.get("patient")).get("email");
        Tokens account = Tokens.patient(UUID.randomUUID().toString(), email);
        EndpointMatrix.post("/v1/me/link")
                .withoutBody()
                .as(account)
                .notAs(network.staff("nurse"), network.partner(), Network.networkAdmin())
                .unchanged(() -> Database.count("select count(*) from subject_link"))
                .repeatable()
                .verify();
    }

    @Test
    void refusesWhatIsWrongWithAHistory() {
        EndpointMatrix.put(patient.path("/history"))
                .body(Json.of(SamplePatient.historyBody(List.of(Map.of("code", "ptsd", "status", "current")))))
                .as(patient.account())
                .notAs(network.staff("clinic-admin"), network.partner())
                .required("/conditions", "/weightKg", "/pregnancy", "/breastfeeding", "/conditions/0/code")
                .wrongType("/weightKg", "/pregnancy", "/conditions/0/status")
                .unknown("/v1/patients/" + UUID.randomUUID() + "/history")
                .unchanged(() -> Database.count("select count(*) from health_history"))
                .verify();
    }

    @Test
    void aHistoryIsReplacedOnlyByWhoHasSeenIt() {
        String tag = patient.history(List.of()).header("ETag");
        Map<String, Object> body = SamplePatient.historyBody(List.of());

        problem(patient.api().put(patient.path("/history"), body, null), 428, "precondition-required");
        problem(patient.api().put(patient.path("/history"), body, "\"99\""), 412, "stale-version");
        patient.api().put(patient.path("/history"), body, tag).then().statusCode(200);
        problem(patient.api().put(patient.path("/history"), body, tag), 412, "stale-version");
    }

    @Test
    void refusesWhatIsWrongWithAnAssessment() {
        EndpointMatrix.post(patient.path("/assessments"))
                .body(Json.of(SamplePatient.assessmentBody("gad-7", SamplePatient.same(SamplePatient.GAD_7, 1))))
                .as(patient.account())
                .notAs(network.staff("clinic-admin"), network.partner())
                .required("/instrument", "/version", "/answers", "/answers/0/item", "/answers/0/value")
                .wrongType("/version", "/answers/0/value")
                .unknown("/v1/patients/" + UUID.randomUUID() + "/assessments")
                .unchanged(() -> Database.count("select count(*) from assessment"))
                .repeatable(Json.of(SamplePatient.assessmentBody("gad-7", SamplePatient.same(SamplePatient.GAD_7, 2))))
                .verify();
    }

    @Test
    void partialAnswersAreRefusedByName() {
        Response answer = patient.answer("phq-9", SamplePatient.same(SamplePatient.PHQ_9.subList(1, 9), 1));

        assertThat(problem(answer, 422, "answers-refused").getList("errors.problem", String.class))
                .containsExactly("44250-9 is missing");
    }

    @Test
    void item9RaisesARiskInTheSameTransactionWhateverTheTotal() {
        Response answer = patient.phq9(0, 1);
        answer.then().statusCode(201);

        assertThat(answer.jsonPath().getInt("total")).isEqualTo(1);
        Received scored =
                TopicProbe.await("intake", "assessment-scored", event -> event.has("patientId", patient.id()));
        Received flagged = TopicProbe.await("intake", "risk-flagged", event -> event.has("patientId", patient.id()));
        SchemaAssertions.assertValid("intake", scored);
        SchemaAssertions.assertValid("intake", flagged);
        assertThat(flagged.text("ruleId")).isEqualTo("phq-9-item-9");
        assertThat(Database.count(
                        "select count(*) from assessment a join risk r on r.assessment_id = a.id"
                                + " where a.patient_id = ? and a.xmin = r.xmin",
                        patient.id()))
                .isEqualTo(1);
        assertThat(Api.as(network.staff("nurse"))
                        .get("/v1/risks?patientId=" + patient.id())
                        .jsonPath()
                        .getList("items.level", String.class))
                .containsExactly("moderate");
    }
}

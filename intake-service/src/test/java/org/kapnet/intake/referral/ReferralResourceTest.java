package org.kapnet.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class ReferralResourceTest {

    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void refusesWhatIsWrongWithAReferral() {
        EndpointMatrix.post("/v1/referrals")
                .body(Json.of(SamplePatient.newReferral()))
                .as(network.partner())
                .notAs(
                        Tokens.partner(network.clinicId(), "referrals:read"),
                        Tokens.as("patient"),
                        Network.networkAdmin())
                .required(
                        "/indication",
                        "/patient",
                        "/patient/givenName",
                        "/patient/birthDate",
                        "/patient/phone",
                        "/patient/email",
                        "/patient/zone",
                        "/patient/homeLatitude")
                .wrongType("/patient/homeLatitude", "/indication", "/patient/birthDate")
                .keyRequired()
                .unchanged(() -> Database.count("select count(*) from patient"))
                .repeatable(Json.of(SamplePatient.newReferral()))
                .verify();
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 202-555-0143",
        "phone, +1202555",
        "email, not-an-address",
        "zone, Mars/Olympus",
        "birthDate, 2190-01-01"
    })
    void namesTheFieldThatIsOutOfRangeAndNeverRepeatsIt(String field, String value) {
        Response answer = refer(field, value);

        namesField(problem(answer, 400, "validation-failed"), "/patient/" + field);
        assertThat(answer.asString()).doesNotContain(value);
    }

    @Test
    void nobodyUnder18IsRegistered() {
        LocalDate tomorrow18YearsAgo = LocalDate.now(ZoneOffset.UTC).plusDays(2).minusYears(18);

        Response answer = refer("birthDate", tomorrow18YearsAgo.toString());

        assertThat(reasons(problem(answer, 422, "patient-under-age"))).containsExactly("age-minimum");
    }

    @Test
    void aClinicHasAPatientOnce() {
        Map<String, Object> body = SamplePatient.newReferral();
        Api.as(network.partner()).post("/v1/referrals", body).then().statusCode(201);

        problem(Api.as(network.partner()).post("/v1/referrals", body), 409, "patient-already-registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "nurse", "prescriber", "clinic-admin"})
    void aPatientWhomTheClinicHasIsReferredAgainOnceTheLastReferralIsAnswered(String role) {
        SamplePatient patient = SamplePatient.of(network);
        Api referrer = Api.as("partner".equals(role) ? network.partner() : network.staff(role));

        assertThat(problem(referrer.post("/v1/referrals", again(patient.id())), 409, "referral-waiting")
                        .getString("referralId"))
                .isEqualTo(patient.referralId().toString());
        decline(patient);
        Response referred = referrer.post("/v1/referrals", again(patient.id()));

        referred.then().statusCode(201);
        assertThat(referred.jsonPath().getString("patientId"))
                .isEqualTo(patient.id().toString());
        assertThat(referred.jsonPath().getString("origin")).isEqualTo("partner".equals(role) ? "partner" : "clinic");
        assertThat(Database.count("select count(*) from patient where id = ?", patient.id()))
                .isEqualTo(1);
    }

    @Test
    void whomTheClinicDoesNotHaveOrHasClosedIsNotReferredAgain() {
        SamplePatient patient = SamplePatient.of(network);
        decline(patient);
        Tokens other = Tokens.partner(UUID.randomUUID(), "referrals:write");

        problem(Api.as(other).post("/v1/referrals", again(patient.id())), 404, "not-found");
        problem(Api.as(network.partner()).post("/v1/referrals", again(UUID.randomUUID())), 404, "not-found");
        Map<String, Object> both = new HashMap<>(SamplePatient.newReferral());
        both.put("patientId", patient.id());
        namesField(
                problem(Api.as(network.partner()).post("/v1/referrals", both), 400, "validation-failed"), "/patientId");
        patient.api()
                .post(patient.path("/closure"), Map.of("reason", "patient-request"), "\"1\"")
                .then()
                .statusCode(200);
        problem(Api.as(network.partner()).post("/v1/referrals", again(patient.id())), 409, "record-closed");
    }

    @Test
    void ofManyReferralsOfOneRecordAtOnceOneWaits() {
        SamplePatient patient = SamplePatient.of(network);
        decline(patient);

        List<Integer> statuses = ParallelCalls.run(6, number -> Api.as(network.partner())
                .post("/v1/referrals", again(patient.id()))
                .statusCode());

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(Database.count(
                        "select count(*) from referral where patient_id = ? and state = 'received'", patient.id()))
                .isEqualTo(1);
    }

    @Test
    void aClosedRecordsWaitingReferralIsNotAccepted() {
        SamplePatient patient = SamplePatient.of(network);
        patient.api()
                .post(patient.path("/closure"), Map.of("reason", "patient-request"), "\"1\"")
                .then()
                .statusCode(200);
        String path = "/v1/referrals/" + patient.referralId();

        problem(
                Api.as(network.staff("nurse")).post(path + "/acceptance", Api.nothing(), "\"0\""),
                409,
                "record-closed");
        decline(patient);
    }

    private void decline(SamplePatient patient) {
        Api.as(network.staff("nurse"))
                .post("/v1/referrals/" + patient.referralId() + "/refusal", Map.of("reason", "no-capacity"), "\"0\"")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> again(UUID patientId) {
        return Map.of("indication", "major-depression", "patientId", patientId);
    }

    @Test
    void aPatientIsReferredForEverythingThatIsToBeTreated() {
        Map<String, Object> referral = new HashMap<>(SamplePatient.newReferral());
        referral.put("alsoFor", List.of("chronic-pain", "ocd"));

        Response answer = Api.as(network.partner()).post("/v1/referrals", referral);

        UUID id = Api.id(answer, 201, "id");
        assertThat(answer.jsonPath().getList("alsoFor", String.class)).containsExactly("chronic-pain", "ocd");
        assertThat(Api.as(network.partner())
                        .get("/v1/referrals/" + id)
                        .jsonPath()
                        .getList("alsoFor", String.class))
                .containsExactly("chronic-pain", "ocd");
        Received received = TopicProbe.await(
                "intake", "referral-received", event -> event.subject().equals(id));
        SchemaAssertions.assertValid("intake", received);
        assertThat(received.payload().path("alsoFor")).hasSize(2);
        referral.put("alsoFor", List.of("chronic-pain", "treatment-resistant-depression"));
        namesField(
                problem(Api.as(network.partner()).post("/v1/referrals", referral), 400, "validation-failed"),
                "/alsoFor/1");
    }

    @Test
    void anotherClinicSeesNoneOfIt() {
        SamplePatient patient = SamplePatient.of(network);
        Tokens other = Tokens.partner(UUID.randomUUID(), "referrals:read");

        problem(Api.as(other).get("/v1/referrals/" + patient.referralId()), 404, "not-found");
        assertThat(Api.as(other).get("/v1/referrals").jsonPath().getList("items"))
                .isEmpty();
        assertThat(Api.as(network.partner()).get("/v1/referrals").jsonPath().getList("items.id"))
                .containsExactly(patient.referralId().toString());
        assertThat(Api.as(network.partner())
                        .get("/v1/referrals/" + patient.referralId())
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("received");
    }

    @Test
    void tellsTheOthersWithoutSayingWhoThePatientIs() {
        SamplePatient patient = SamplePatient.of(network);

        Received registered = TopicProbe.await(
                "intake", "patient-registered", event -> event.subject().equals(patient.id()));
        Received referred = TopicProbe.await(
                "intake", "referral-received", event -> event.subject().equals(patient.referralId()));
        Received linked = TopicProbe.await(
                "intake", "patient-linked", event -> event.subject().equals(patient.id()));

        assertThat(registered.text("state"))
                .as("decides who may treat by telehealth")
                .isEqualTo("TX");
        for (Received event : new Received[] {registered, referred, linked}) {
            SchemaAssertions.assertValid("intake", event);
            assertThat(event.key()).isEqualTo(patient.id().toString());
            assertThat(event.json() + event.headers())
                    .doesNotContain(patient.email(), "Patient-Test", patient.birthDate(), "+1202555");
        }
        assertThat(linked.sequence()).isEqualTo(2);
    }

    @Test
    void storesNothingReadableOfWhoThePatientIs() {
        SamplePatient patient = SamplePatient.of(network);

        assertThat(Database.count(
                        "select count(*) from patient where id = ? and (patient::text like '%Patient-Test%'"
                                + " or position(convert_to('example.test', 'UTF8') in sealed_identity) > 0)",
                        patient.id()))
                .isZero();
    }

    private Response refer(String field, String value) {
        Map<String, Object> body = new HashMap<>(SamplePatient.newReferral());
        @SuppressWarnings("unchecked") // built as a map above
        Map<String, Object> patient = new HashMap<>((Map<String, Object>) body.get("patient"));
        patient.put(field, value);
        body.put("patient", patient);
        return Api.as(network.partner()).post("/v1/referrals", body);
    }
}

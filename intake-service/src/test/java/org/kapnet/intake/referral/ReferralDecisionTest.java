package org.kapnet.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.kapnet.platform.time.SettableClock;

/** What becomes of a referral, and who may follow it. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class ReferralDecisionTest {

    private static final String DECIDED = "select count(*) from referral where decided_at is not null";

    private final SettableClock clock;
    private Network network;
    private SamplePatient patient;
    private String path;

    ReferralDecisionTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void refer() {
        network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        patient = SamplePatient.of(network);
        path = "/v1/referrals/" + patient.referralId();
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void refusesWhatIsWrongWithARefusal() {
        EndpointMatrix.post(path + "/refusal")
                .body("{\"reason\": \"no-capacity\"}")
                .as(network.staff("clinic-admin"))
                .notAs(network.partner(), patient.account(), Network.networkAdmin())
                .required("/reason")
                .wrongType("/reason")
                .unknown("/v1/referrals/" + UUID.randomUUID() + "/refusal")
                .ifMatch(0)
                .unchanged(() -> Database.count(DECIDED))
                .repeatable("{\"reason\": \"not-offered\"}")
                .verify();
    }

    @Test
    void refusesWhatIsWrongWithAnOnwardReferral() {
        EndpointMatrix.post(path + "/onward-referral")
                .body("{\"destination\": \"psychiatry\", \"organisation\": \"Sample Practice\"}")
                .as(network.staff("prescriber"))
                .notAs(network.partner(), patient.account(), Network.networkAdmin())
                .required("/destination")
                .wrongType("/destination")
                .unknown("/v1/referrals/" + UUID.randomUUID() + "/onward-referral")
                .ifMatch(0)
                .unchanged(() -> Database.count(DECIDED))
                .repeatable("{\"destination\": \"psychiatry\"}")
                .verify();
    }

    @Test
    void anAcceptanceNeedsTheVersionAndTheRightClinic() {
        Api staff = Api.as(network.staff("nurse"));
        String accept = path + "/acceptance";
        problem(
                Api.as(Tokens.as("nurse").clinic(UUID.randomUUID())).post(accept, Api.nothing(), "\"0\""),
                404,
                "not-found");
        EndpointMatrix.post(accept)
                .withoutBody()
                .as(network.staff("nurse"))
                .notAs(network.partner(), patient.account(), Network.networkAdmin())
                .unknown("/v1/referrals/" + UUID.randomUUID() + "/acceptance")
                .ifMatch(0)
                .unchanged(() -> Database.count("select version from referral where id = ?", patient.referralId()))
                .repeatable()
                .verify();
        problem(staff.post(accept, Api.nothing(), "\"1\""), 409, "referral-decided");
    }

    @Test
    void theReferrerAndThePatientFollowTheState() {
        Response declined =
                Api.as(network.staff("nurse")).post(path + "/refusal", Map.of("reason", "not-suitable"), "\"0\"");
        declined.then().statusCode(200);

        JsonPath followed = Api.as(network.partner()).get(path).jsonPath();
        assertThat(followed.getString("state")).isEqualTo("declined");
        assertThat(followed.getString("declineReason")).isEqualTo("not-suitable");
        assertThat(followed.getString("origin")).isEqualTo("partner");
        assertThat(patient.api().get(path).jsonPath().getString("state")).isEqualTo("declined");
        problem(SamplePatient.of(network).api().get(path), 404, "not-found");
        Received told = TopicProbe.await(
                "intake", "referral-decided", event -> event.subject().equals(patient.referralId()));
        SchemaAssertions.assertValid("intake", told);
        assertThat(told.json()).doesNotContain("not-suitable");
    }

    @Test
    void whoIsSentOnIsToldWhereAndTheTableDoesNotSayIt() {
        Api.as(network.staff("nurse"))
                .post(path + "/acceptance", Api.nothing(), "\"0\"")
                .then()
                .statusCode(200);
        Response out = Api.as(network.staff("nurse"))
                .post(
                        path + "/onward-referral",
                        Map.of("destination", "addiction-medicine", "organisation", "Sample Recovery Centre"),
                        "\"1\"");

        assertThat(out.jsonPath().getString("state")).isEqualTo("referred-out");
        assertThat(Api.as(network.partner()).get(path).jsonPath().getString("referredTo.organisation"))
                .isEqualTo("Sample Recovery Centre");
        assertThat(Database.count(
                        "select count(*) from referral where id = ? and referral::text like '%Recovery%'",
                        patient.referralId()))
                .isZero();
    }

    @Test
    void aReferralExpiresUnlessItIsAnswered() {
        clock.advance(Duration.ofDays(61));

        Received told = TopicProbe.await(
                "intake", "referral-decided", event -> event.subject().equals(patient.referralId()));
        SchemaAssertions.assertValid("intake", told);
        assertThat(told.text("state")).isEqualTo("expired");
        assertThat(Api.as(network.partner()).get(path).jsonPath().getString("state"))
                .isEqualTo("expired");
        problem(
                Api.as(network.staff("nurse")).post(path + "/acceptance", Api.nothing(), "\"1\""),
                409,
                "referral-decided");
    }

    @Test
    void treatmentAcceptsAReferralThatStillWaits() {
        Network treating = Network.create();
        SamplePatient treated = SamplePatient.of(treating);
        treated.clear(treating);
        treated.api().post("/v1/episodes", treated.episodeBody(treating)).then().statusCode(201);

        assertThat(Api.as(treating.partner())
                        .get("/v1/referrals/" + treated.referralId())
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("accepted");
    }

    @Test
    void refusesWhatIsWrongWithASelfReferral() {
        UUID clinic = Network.clinic();
        Map<String, Object> body = selfReferral(clinic);
        EndpointMatrix.post("/v1/referrals/self")
                .body(Json.of(body))
                .as(account(body))
                .notAs(network.staff("nurse"), network.partner(), Network.networkAdmin())
                .required("/clinicId", "/indication", "/patient", "/patient/birthDate", "/patient/email")
                .wrongType("/clinicId", "/indication")
                .keyRequired()
                .unchanged(() -> Database.count("select count(*) from patient"))
                .repeatable()
                .verify();
    }

    @Test
    void aPatientComesByThemselvesOnce() {
        UUID clinic = Network.clinic();
        Map<String, Object> body = selfReferral(clinic);
        Tokens account = account(body);

        Response received = Api.as(account).post("/v1/referrals/self", body);
        received.then().statusCode(201);

        UUID patientId = UUID.fromString(received.jsonPath().getString("patientId"));
        assertThat(received.jsonPath().getString("origin")).isEqualTo("patient");
        assertThat(Api.as(account).get("/v1/me").jsonPath().getString("patientId"))
                .isEqualTo(patientId.toString());
        Api.as(account).get(received.header("Location")).then().statusCode(200);
        Api.as(Tokens.as("nurse").clinic(clinic))
                .get("/v1/patients/" + patientId)
                .then()
                .statusCode(200);
        problem(Api.as(account).post("/v1/referrals/self", body), 409, "patient-already-registered");
        problem(
                Api.as(account(body)).post("/v1/referrals/self", selfReferral(clinic, body)),
                409,
                "patient-already-registered");
    }

    @Test
    void aPatientWithARecordAsksAgainWithoutSayingWhoTheyAre() {
        UUID clinic = Network.clinic();
        Map<String, Object> again = Map.of("clinicId", clinic, "indication", "major-depression");

        Response asked = patient.api().post("/v1/referrals/self", again);

        asked.then().statusCode(201);
        assertThat(asked.jsonPath().getString("patientId"))
                .isEqualTo(patient.id().toString());
        assertThat(problem(patient.api().post("/v1/referrals/self", again), 409, "referral-waiting")
                        .getString("referralId"))
                .isEqualTo(asked.jsonPath().getString("id"));
        Tokens nobody = Tokens.patient(UUID.randomUUID().toString(), "nobody@example.test");
        namesField(problem(Api.as(nobody).post("/v1/referrals/self", again), 400, "validation-failed"), "/patient");
    }

    @Test
    void theAddressIsTheAccountsAndTheClinicIsKnown() {
        Map<String, Object> body = selfReferral(Network.clinic());
        Tokens other = Tokens.patient(UUID.randomUUID().toString(), "other@example.test");
        Tokens unverified = Tokens.as("patient")
                .subject(UUID.randomUUID().toString())
                .email((String) ((Map<?, ?>) body.get("patient")).get("email"), false);

        namesField(problem(Api.as(other).post("/v1/referrals/self", body), 400, "validation-failed"), "/patient/email");
        problem(Api.as(unverified).post("/v1/referrals/self", body), 409, "email-not-verified");
        namesField(
                problem(
                        Api.as(account(body)).post("/v1/referrals/self", selfReferral(UUID.randomUUID(), body)),
                        400,
                        "validation-failed"),
                "/clinicId");
    }

    private static Map<String, Object> selfReferral(UUID clinic) {
        return selfReferral(clinic, SamplePatient.newReferral());
    }

    private static Map<String, Object> selfReferral(UUID clinic, Map<String, Object> referral) {
        Map<String, Object> body = new HashMap<>(referral);
        body.put("clinicId", clinic);
        return body;
    }

    private static Tokens account(Map<String, Object> body) {
        return Tokens.patient(UUID.randomUUID().toString(), (String) ((Map<?, ?>) body.get("patient")).get("email"));
    }
}

package org.kapnet.intake.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SampleDocument;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.web.Ids;

/** How an episode ends: by a transfer with the patient's consent, or closed for a reason. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class TransferTest {

    private Network first;
    private Network second;
    private SamplePatient patient;
    private UUID episode;

    @BeforeEach
    void openAnEpisode() {
        first = Network.create();
        second = Network.create();
        patient = SamplePatient.of(first);
        patient.clear(first);
        episode = Api.id(patient.api().post("/v1/episodes", patient.episodeBody(first)), 201, "id");
    }

    @Test
    void refusesWhatIsWrongWithATransfer() {
        EndpointMatrix.post(path("transfer"))
                .body(Json.of(to(second)))
                .as(patient.account())
                .notAs(first.partner(), Network.networkAdmin())
                .required("/clinicId", "/siteId", "/therapistId")
                .wrongType("/siteId")
                .unknown("/v1/episodes/" + UUID.randomUUID() + "/transfer")
                .keyRequired()
                .ifMatch(0)
                .unchanged(() -> Database.count("select count(*) from episode where state = 'transferred'"))
                .repeatable()
                .verify();
    }

    @Test
    void refusesWhatIsWrongWithAClosure() {
        EndpointMatrix.post(path("closure"))
                .body("{\"reason\": \"completed\"}")
                .as(first.therapist())
                .notAs(first.partner(), Network.networkAdmin())
                .required("/reason")
                .wrongType("/reason")
                .unknown("/v1/episodes/" + UUID.randomUUID() + "/closure")
                .ifMatch(0)
                .unchanged(() -> Database.count("select count(*) from episode where state = 'closed'"))
                .repeatable("{\"reason\": \"moved-away\"}")
                .verify();
    }

    @Test
    void theOldClinicKeepsWhatItWroteAndSeesNothingNew() {
        UUID next = Api.id(transferAsPatient(second), 201, "id");

        Api.as(second.staff("nurse")).get(patient.path("/history")).then().statusCode(200);
        Api.as(second.staff("nurse")).get("/v1/episodes/" + next).then().statusCode(200);
        problem(Api.as(second.staff("nurse")).get("/v1/episodes/" + episode), 404, "not-found");
        problem(Api.as(first.staff("nurse")).get(patient.path("/history")), 404, "not-found");
        problem(Api.as(first.staff("nurse")).get("/v1/episodes/" + next), 404, "not-found");
        Response old = Api.as(first.staff("nurse")).get("/v1/episodes/" + episode);
        assertThat(old.jsonPath().getString("state")).isEqualTo("transferred");
        assertThat(old.jsonPath().getString("transferredTo")).isEqualTo(next.toString());

        patient.phq9(3, 0).then().statusCode(201);
        Response kept = Api.as(first.staff("prescriber")).get(patient.path("/kept-record"));
        kept.then().statusCode(200);
        assertThat(kept.jsonPath().getString("record.patient[0].identity.email"))
                .isEqualTo(patient.email());
        assertThat(kept.jsonPath().getList("record.assessment")).hasSize(3);
        assertThat(kept.jsonPath().getList("record.healthHistory")).hasSize(1);
        assertThat(kept.jsonPath().getString("record.clearance[0].reason")).isNotBlank();
        assertThat(kept.jsonPath().getString("record.episode[0].id")).isEqualTo(episode.toString());
        assertThat(kept.asString()).doesNotContain("emailHash", "sealed", "\\\\x");
        problem(Api.as(second.staff("prescriber")).get(patient.path("/kept-record")), 404, "not-found");
        EndpointMatrix.get(patient.path("/kept-record"))
                .as(first.staff("prescriber"))
                .notAs(patient.account(), first.partner(), Network.networkAdmin())
                .unknown("/v1/patients/" + UUID.randomUUID() + "/kept-record")
                .verify();
    }

    @Test
    void everybodyIsTold() {
        UUID next = Api.id(transferAsPatient(second), 201, "id");

        Received transferred = TopicProbe.await(
                "intake", "episode-transferred", event -> event.subject().equals(episode));
        Received opened = TopicProbe.await(
                "intake", "episode-opened", event -> event.subject().equals(next));
        SchemaAssertions.assertValid("intake", transferred);
        SchemaAssertions.assertValid("intake", opened);
        assertThat(transferred.has("toEpisodeId", next)).isTrue();
        assertThat(transferred.headers())
                .containsEntry("ce_kapclinic", first.clinicId().toString());
        assertThat(opened.headers())
                .containsEntry("ce_kapclinic", second.clinicId().toString());
        assertThat(transferred.offset()).isLessThan(opened.offset());
    }

    @Test
    void aClinicNeedsTheSignedConsentToShareData() {
        String path = path("transfer");
        Api staff = Api.as(first.therapist());
        assertThat(reasons(problem(staff.post(path, to(second), "\"0\""), 409, "transfer-not-allowed")))
                .containsExactly("data-sharing-consent-missing");

        signDataSharing();

        staff.post(path, to(second), "\"0\"").then().statusCode(201);
    }

    @Test
    void everythingThatStandsAgainstItIsNamed() {
        Network asked = new Network(first.clinicId(), UUID.randomUUID(), UUID.randomUUID());

        assertThat(reasons(problem(transferAsPatient(asked), 409, "transfer-not-allowed")))
                .containsExactly("site-unknown", "therapist-unknown", "same-clinic");
    }

    @Test
    void nobodyChangesHandsOnTheDayOfADose() {
        signDataSharing();
        UUID session = startASession();

        assertThat(reasons(problem(transferAsPatient(second), 409, "consent-locked")))
                .containsExactly("session-under-way");
        Api staff = Api.as(first.therapist());
        problem(staff.post(path("transfer"), to(second), "\"0\""), 409, "consent-locked");
        assertThat(reasons(problem(
                        staff.post(path("closure"), Map.of("reason", "completed"), "\"0\""), 409, "consent-locked")))
                .containsExactly("session-under-way");
        assertThat(Database.count(
                        "select count(*) from impairment where session_id = ? and clinic_id = ?",
                        session,
                        first.clinicId()))
                .isEqualTo(1);
    }

    @Test
    void deathWaitsForNothing() {
        startASession();

        Api.as(first.staff("prescriber"))
                .post(path("closure"), Map.of("reason", "deceased"), "\"0\"")
                .then()
                .statusCode(200);
    }

    @Test
    void aPatientsRoleAtTheClinicIsNoConsentOfAnotherPatient() {
        SamplePatient colleague = SamplePatient.of(first);
        String subject = colleague.api().get("/v1/me").jsonPath().getString("subject");
        Api both = Api.as(Tokens.as("patient", "nurse").clinic(first.clinicId()).subject(subject));

        assertThat(reasons(problem(both.post(path("transfer"), to(second), "\"0\""), 409, "transfer-not-allowed")))
                .containsExactly("data-sharing-consent-missing");
    }

    @Test
    void refusesWhatIsWrongWithAChangeOfTherapist() {
        UUID another = anotherTherapist();
        EndpointMatrix.post(path("therapist"))
                .body(Json.of(change(another)))
                .as(first.staff("clinic-admin"))
                .notAs(first.staff("therapist"), first.staff("nurse"), first.partner(), Network.networkAdmin())
                .required("/therapistId", "/reason")
                .wrongType("/therapistId", "/reason")
                .unknown("/v1/episodes/" + UUID.randomUUID() + "/therapist")
                .ifMatch(0)
                .unchanged(() -> Database.count("select count(*) from episode where therapist_id = ?", another))
                .repeatable(Json.of(change(first.therapistId())))
                .verify();
    }

    @Test
    void anotherTherapistTakesThePatientOn() {
        UUID another = anotherTherapist();
        Api admin = Api.as(first.staff("clinic-admin"));
        assertThat(reasons(problem(
                        admin.post(path("therapist"), change(first.therapistId()), "\"0\""),
                        409,
                        "therapist-not-changeable")))
                .containsExactly("same-therapist");
        assertThat(reasons(problem(
                        admin.post(path("therapist"), change(second.therapistId()), "\"0\""),
                        409,
                        "therapist-not-changeable")))
                .containsExactly("therapist-unknown");

        Response changed = patient.api().post(path("therapist"), change(another), "\"0\"");
        changed.then().statusCode(200);

        assertThat(changed.jsonPath().getString("therapistId")).isEqualTo(another.toString());
        Received told = TopicProbe.await(
                "intake", "episode-therapist-changed", event -> event.subject().equals(episode));
        SchemaAssertions.assertValid("intake", told);
        assertThat(told.has("previousTherapistId", first.therapistId())).isTrue();
    }

    @Test
    void ofManyTransfersAtOnceOneWins() {
        Network third = Network.create();

        List<Integer> statuses = ParallelCalls.run(
                8, number -> transferAsPatient(number % 2 == 0 ? second : third).statusCode());

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(7);
        assertThat(Database.count("select count(*) from episode where patient_id = ? and state = 'open'", patient.id()))
                .isEqualTo(1);
        assertThat(Database.count("select count(*) from episode where patient_id = ?", patient.id()))
                .isEqualTo(2);
    }

    @Test
    void aClosedEpisodeIsOverAndAnotherCanBeOpened() {
        Response closed =
                Api.as(first.staff("prescriber")).post(path("closure"), Map.of("reason", "completed"), "\"0\"");
        closed.then().statusCode(200);

        assertThat(closed.jsonPath().getString("endReason")).isEqualTo("completed");
        Received told = TopicProbe.await(
                "intake", "episode-closed", event -> event.subject().equals(episode));
        SchemaAssertions.assertValid("intake", told);
        String tag = closed.header("ETag");
        problem(patient.api().post(path("closure"), Map.of("reason", "patient-choice"), tag), 409, "episode-not-open");
        problem(patient.api().post(path("transfer"), to(second), tag), 409, "episode-not-open");
        patient.api().post("/v1/episodes", patient.episodeBody(second)).then().statusCode(201);
    }

    private UUID anotherTherapist() {
        return Network.therapist(first.clinicId(), "TX");
    }

    private static Map<String, Object> change(UUID therapist) {
        return Map.of("therapistId", therapist, "reason", "absence");
    }

    private UUID startASession() {
        UUID session = Ids.next();
        TopicProbe.publish(
                "session",
                "session-started",
                session,
                patient.id(),
                first.clinicId(),
                1,
                "{\"sessionId\":\"%s\",\"patientId\":\"%s\",\"startedAt\":\"%s\"}"
                        .formatted(session, patient.id(), Instant.now()));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Database.count("select count(*) from impairment where session_id = ?", session))
                .isEqualTo(1));
        return session;
    }

    private String path(String action) {
        return "/v1/episodes/" + episode + "/" + action;
    }

    private Response transferAsPatient(Network target) {
        return patient.api().post(path("transfer"), to(target), "\"0\"");
    }

    private static Map<String, Object> to(Network target) {
        return Map.of("clinicId", target.clinicId(), "siteId", target.siteId(), "therapistId", target.therapistId());
    }

    private void signDataSharing() {
        Response document =
                SampleDocument.publish(SampleDocument.body("data-sharing-part2", SampleDocument.ownLanguage(), 1));
        patient.api()
                .post(patient.path("/consents"), SampleDocument.signature(document))
                .then()
                .statusCode(201);
    }
}

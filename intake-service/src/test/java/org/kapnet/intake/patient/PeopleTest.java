package org.kapnet.intake.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SampleDocument;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;

/** Correcting, telling apart and closing records. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class PeopleTest {

    private Network network;
    private SamplePatient patient;

    @BeforeEach
    void refer() {
        network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        patient = SamplePatient.of(network);
    }

    @Test
    void refusesWhatIsWrongWithACorrection() {
        EndpointMatrix.put(patient.path(""))
                .body(Json.of(correction(Map.of("language", "es"))))
                .as(patient.account())
                .notAs(network.staff("therapist"), network.partner(), Network.networkAdmin())
                .required(
                        "/givenName", "/birthDate", "/phone", "/email", "/zone", "/language", "/homeLatitude", "/state")
                .wrongType("/homeLatitude", "/birthDate")
                .unknown("/v1/patients/" + SamplePatient.of(network).id())
                .ifMatch(1)
                .unchanged(() -> Database.count("select count(*) from patient where language = 'es'"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource({"phone, 202-555-0143", "zone, Mars/Olympus", "email, nobody", "birthDate, 1890-01-01"})
    void namesTheFieldThatIsOutOfRange(String field, String value) {
        Response answer = patient.api().put(patient.path(""), correction(Map.of(field, value)), "\"1\"");

        namesField(problem(answer, 400, "validation-failed"), "/" + field);
        assertThat(answer.asString()).doesNotContain(value);
    }

    @Test
    void aPatientCorrectsWhereMessagesArriveAndTheOthersAreTold() {
        Map<String, Object> contact =
                Map.of("name", "Sample Sister", "phone", "+12025550177", "relationship", "sister");
        Response corrected = patient.api()
                .put(
                        patient.path(""),
                        correction(Map.of("zone", "America/Denver", "emergencyContact", contact)),
                        "\"1\"");

        corrected.then().statusCode(200);
        assertThat(corrected.jsonPath().getString("emergencyContact.name")).isEqualTo("Sample Sister");
        Received told = TopicProbe.await(
                "intake", "contact-changed", event -> event.subject().equals(patient.id()));
        SchemaAssertions.assertValid("intake", told);
        assertThat(told.text("zone")).isEqualTo("America/Denver");
        assertThat(told.json()).doesNotContain("Sister", "example.test", "+1202");
        assertThat(Database.count(
                        "select count(*) from patient where id = ?"
                                + " and position(convert_to('Sister', 'UTF8') in sealed_identity) > 0",
                        patient.id()))
                .isZero();
    }

    @Test
    void aCorrectionThatConcernsNoMessageIsNotTold() {
        patient.api()
                .put(patient.path(""), correction(Map.of("homeLatitude", 30.0)), "\"1\"")
                .then()
                .statusCode(200);

        patient.api()
                .put(patient.path(""), correction(Map.of("language", "es")), "\"2\"")
                .then()
                .statusCode(200);

        Received told = TopicProbe.await(
                "intake", "contact-changed", event -> event.subject().equals(patient.id()));
        assertThat(told.text("language")).isEqualTo("es");
        // After patient-registered and patient-linked.
        assertThat(told.sequence()).isEqualTo(3);
    }

    @Test
    void whoIsUnderGuardianshipIsNotRegisteredAndNobodyBecomesAChild() {
        Map<String, Object> guarded = referral(Map.of("underGuardianship", true));
        String child = LocalDate.now(ZoneOffset.UTC).minusYears(17).toString();

        assertThat(reasons(problem(
                        Api.as(network.partner()).post("/v1/referrals", guarded), 422, "patient-under-guardianship")))
                .containsExactly("guardianship");
        problem(
                patient.api().put(patient.path(""), correction(Map.of("birthDate", child)), "\"1\""),
                422,
                "patient-under-age");
    }

    @Test
    void theSameNameAndBirthDateAreHeldAgainstEachOtherAndAHumanDecides() {
        Map<String, Object> twin = referral(Map.of("familyName", "  PÁTIENT-test ", "birthDate", patient.birthDate()));
        UUID second = Api.id(Api.as(network.partner()).post("/v1/referrals", twin), 201, "patientId");
        Api admin = Api.as(network.staff("clinic-admin"));

        JsonPath pairs = admin.get("/v1/patients/duplicates").jsonPath();

        assertThat(pairs.getList("items")).hasSize(1);
        assertThat(pairs.getString("items[0].patientId")).isEqualTo(second.toString());
        assertThat(pairs.getString("items[0].otherPatientId"))
                .isEqualTo(patient.id().toString());
        assertThat(pairs.getList("items[0].rules")).containsExactly("same-name-and-birth-date");
        String pair = "/v1/patients/duplicates/" + pairs.getString("items[0].id");
        EndpointMatrix.post(pair + "/resolution")
                .body("{\"decision\": \"same-person\", \"keep\": \"" + patient.id() + "\"}")
                .as(network.staff("clinic-admin"))
                .notAs(patient.account(), network.partner(), Network.networkAdmin())
                .required("/decision")
                .wrongType("/decision", "/keep")
                .unknown("/v1/patients/duplicates/" + UUID.randomUUID() + "/resolution")
                .ifMatch(0)
                .unchanged(() -> Database.count("select count(*) from duplicate_candidate where decision is not null"))
                .repeatable("{\"decision\": \"different-people\"}")
                .verify();
        assertThat(admin.get("/v1/patients/" + second).jsonPath().getString("closedAt"))
                .isNotBlank();
        assertThat(admin.get(patient.path("")).jsonPath().getString("closedAt")).isNull();
        problem(
                admin.post(pair + "/resolution", Map.of("decision", "different-people"), "\"1\""),
                409,
                "duplicate-resolved");
    }

    @Test
    void aPairIsTheClinicsOwnMatterAndNamesWhatIsKept() {
        Api.as(network.partner())
                .post("/v1/referrals", referral(Map.of("birthDate", patient.birthDate())))
                .then()
                .statusCode(201);
        String pair = Api.as(network.staff("nurse"))
                .get("/v1/patients/duplicates")
                .jsonPath()
                .getString("items[0].id");
        Tokens other = Tokens.as("nurse").clinic(UUID.randomUUID());

        problem(Api.as(other).get("/v1/patients/duplicates/" + pair), 404, "not-found");
        EndpointMatrix.get("/v1/patients/duplicates/" + pair)
                .as(network.staff("nurse"))
                .notAs(patient.account(), network.partner(), Network.networkAdmin())
                .unknown("/v1/patients/duplicates/" + UUID.randomUUID())
                .verify();
        EndpointMatrix.get("/v1/patients/duplicates")
                .as(network.staff("nurse"))
                .notAs(patient.account(), network.partner(), Network.networkAdmin())
                .verify();
        namesField(
                problem(
                        Api.as(network.staff("nurse"))
                                .post(
                                        "/v1/patients/duplicates/" + pair + "/resolution",
                                        Map.of("decision", "same-person", "keep", UUID.randomUUID()),
                                        "\"0\""),
                        400,
                        "validation-failed"),
                "/keep");
    }

    @Test
    void refusesWhatIsWrongWithAClosure() {
        EndpointMatrix.post(patient.path("/closure"))
                .body("{\"reason\": \"patient-request\"}")
                .as(patient.account())
                .notAs(network.staff("nurse"), network.partner(), Network.networkAdmin())
                .required("/reason")
                .wrongType("/reason")
                .unknown("/v1/patients/" + SamplePatient.of(network).id() + "/closure")
                .ifMatch(1)
                .unchanged(() -> Database.count("select count(*) from patient where closed_at is not null"))
                .repeatable("{\"reason\": \"deceased\"}")
                .verify();
    }

    @Test
    void aClosedRecordIsKeptAndReadableAndNothingNewIsBegun() {
        problem(patient.api().get(patient.path("/closure")), 404, "not-found");
        Response closed = patient.api().post(patient.path("/closure"), Map.of("reason", "patient-request"), "\"1\"");

        closed.then().statusCode(200);
        assertThat(closed.jsonPath().getList("retention.category", String.class))
                .contains("clinical-record");
        assertThat(closed.jsonPath().getString("retention[0].until")).isNotBlank();
        patient.api().get(patient.path("")).then().statusCode(200);
        EndpointMatrix.get(patient.path("/closure"))
                .as(patient.account())
                .notAs(network.staff("nurse"), network.partner(), Network.networkAdmin())
                .unknown("/v1/patients/" + UUID.randomUUID() + "/closure")
                .verify();
        problem(patient.api().put(patient.path(""), correction(Map.of()), "\"2\""), 409, "record-closed");
        problem(
                patient.api().post(patient.path("/closure"), Map.of("reason", "patient-request"), "\"2\""),
                409,
                "record-closed");
    }

    @Test
    void aRecordIsNotClosedUnderATreatment() {
        Network treating = Network.create();
        SamplePatient treated = SamplePatient.of(treating);
        treated.clear(treating);
        treated.api().post("/v1/episodes", treated.episodeBody(treating)).then().statusCode(201);

        assertThat(reasons(problem(
                        treated.api().post(treated.path("/closure"), Map.of("reason", "patient-request"), "\"1\""),
                        409,
                        "record-not-closable")))
                .containsExactly("episode-open");
    }

    @Test
    void nothingIsRecordedScreenedOrReviewedInAClosedRecordAndNothingIsAllowedAnyMore() {
        Network treating = Network.create();
        SamplePatient treated = SamplePatient.of(treating);
        treated.clear(treating);
        String screening = treated.screen().jsonPath().getString("id");
        Api prescriber = Api.as(treating.staff("prescriber"));
        Map<String, Object> letter = Map.of(
                "role",
                "cardiologist",
                "kind",
                "advice-against",
                "issuedOn",
                LocalDate.now(ZoneOffset.UTC).toString());

        treated.api()
                .post(treated.path("/closure"), Map.of("reason", "treatment-ended"), "\"1\"")
                .then()
                .statusCode(200);

        problem(treated.phq9(0, 1), 409, "record-closed");
        problem(
                treated.api().put(treated.path("/history"), SamplePatient.historyBody(List.of()), "\"0\""),
                409,
                "record-closed");
        problem(treated.screen(), 409, "record-closed");
        problem(prescriber.post(treated.path("/specialist-letters"), letter), 409, "record-closed");
        problem(
                prescriber.post(
                        "/v1/screenings/" + screening + "/reviews",
                        Map.of("decision", "grant", "reason", "two adequate trials without response"),
                        "\"0\""),
                409,
                "record-closed");
        assertThat(treated.api().get(treated.path("/clearance")).jsonPath().getString("state"))
                .isEqualTo("suspended");
        Received closed = TopicProbe.await(
                "intake", "record-closed", event -> event.subject().equals(treated.id()));
        SchemaAssertions.assertValid("intake", closed);
        assertThat(closed.text("reason")).isEqualTo("treatment-ended");
    }

    @Test
    void whoComesUnderGuardianshipAgreesToNothingUntilTheClinicTakesItBack() {
        Network treating = Network.create();
        SamplePatient treated = SamplePatient.of(treating);
        treated.clear(treating);
        String screening = treated.screen().jsonPath().getString("id");
        Map<String, Object> body = new HashMap<>(treated.person());
        body.put("underGuardianship", true);

        treated.api().put(treated.path(""), body, "\"1\"").then().statusCode(200);

        assertThat(treated.api().get(treated.path("/clearance")).jsonPath().getString("state"))
                .isEqualTo("suspended");
        problem(treated.api().post("/v1/episodes", treated.episodeBody(treating)), 422, "patient-under-guardianship");
        Response document =
                SampleDocument.publish(SampleDocument.body("data-sharing-part2", SampleDocument.ownLanguage(), 1));
        problem(
                treated.api().post(treated.path("/consents"), SampleDocument.signature(document)),
                422,
                "patient-under-guardianship");
        problem(
                Api.as(treating.staff("prescriber"))
                        .post(
                                "/v1/screenings/" + screening + "/reviews",
                                Map.of("decision", "grant", "reason", "two adequate trials without response"),
                                "\"0\""),
                422,
                "patient-under-guardianship");
        body.put("underGuardianship", false);
        problem(treated.api().put(treated.path(""), body, "\"2\""), 422, "patient-under-guardianship");
        Api.as(treating.staff("clinic-admin"))
                .put(treated.path(""), body, "\"2\"")
                .then()
                .statusCode(200);
        treated.api()
                .post(treated.path("/consents"), SampleDocument.signature(document))
                .then()
                .statusCode(201);
    }

    @Test
    void aCorrectionThatDoesNotAskForGuardianshipLeavesIt() {
        patient.api()
                .put(patient.path(""), correction(Map.of("underGuardianship", true)), "\"1\"")
                .then()
                .statusCode(200);

        patient.api()
                .put(patient.path(""), correction(Map.of("language", "es")), "\"2\"")
                .then()
                .statusCode(200);

        assertThat(patient.api().get(patient.path("")).jsonPath().getBoolean("underGuardianship"))
                .isTrue();
    }

    private Map<String, Object> correction(Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(patient.person());
        body.putAll(changes);
        return body;
    }

    private static Map<String, Object> referral(Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(SamplePatient.newReferral());
        Map<String, Object> person = new HashMap<>(person(body));
        person.putAll(changes);
        body.put("patient", person);
        return body;
    }

    @SuppressWarnings("unchecked") // built as a map by the fixture
    private static Map<String, Object> person(Map<String, Object> referral) {
        return (Map<String, Object>) referral.get("patient");
    }
}

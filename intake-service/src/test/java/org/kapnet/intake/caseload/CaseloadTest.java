package org.kapnet.intake.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;

/** A therapist works with own patients; a colleague's are to them as if they did not exist. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class CaseloadTest {

    /** What a therapist may call that tells nothing of a patient. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "getClinic",
            "getConsentDocument",
            "getInstrument",
            "getInstrumentVersion",
            "getMe",
            "getOffering",
            "getPractitioner",
            "getScreeningProtocol",
            "getScreeningVocabulary",
            "getSite",
            "listClinics",
            "listConsentDocuments",
            "listCredentials",
            "listInstruments",
            "listPractitioners",
            "listProtocolOverrides",
            "listSites");

    private static final Map<String, String> LISTS = Map.of(
            "listPatients", "/v1/patients",
            "listEpisodes", "/v1/episodes",
            "listReferrals", "/v1/referrals",
            "listRisks", "/v1/risks",
            "listDuplicates", "/v1/patients/duplicates");

    private static final Set<String> READABLE = Set.of(
            "getPatient",
            "getHistory",
            "getAssessment",
            "getAssessmentComparison",
            "listAssessments",
            "getScreening",
            "listScreenings",
            "listOpinions",
            "getClearance",
            "listClearances",
            "listConsents",
            "listSpecialistLetters",
            "getReferral",
            "getEpisode");

    private Network network;
    private Tokens own;
    private String colleagueAccount;
    private Tokens colleague;
    private SamplePatient patient;
    private UUID assessment;
    private UUID screening;
    private UUID episode;

    @BeforeEach
    void treat() {
        network = Network.create();
        own = network.therapist();
        colleagueAccount = Network.accountOf(Network.therapist(network.clinicId(), "TX"));
        colleague = Tokens.as("therapist").clinic(network.clinicId()).subject(colleagueAccount);
        patient = SamplePatient.of(network);
        patient.phq9(1, 1).then().statusCode(201);
        patient.clear(network);
        assessment = Api.id(patient.answer("gad-7", SamplePatient.same(SamplePatient.GAD_7, 1)), 201, "id");
        screening = UUID.fromString(Api.as(network.staff("nurse"))
                .get(patient.path("/screenings"))
                .jsonPath()
                .getString("items[0].id"));
        episode = Api.id(patient.api().post("/v1/episodes", patient.episodeBody(network)), 201, "id");
        SamplePatient alike = SamplePatient.of(network);
        Map<String, Object> person = alike.person();
        person.put("phone", patient.person().get("phone"));
        alike.api().put(alike.path(""), person, "\"1\"").then().statusCode(200);
    }

    @Test
    void aColleaguesPatientDoesNotExistInAnyOperation() {
        operations().forEach((id, call) -> {
            Response answer = call.apply(Api.as(colleague));
            assertThat(answer.statusCode()).as(id + " " + answer.asString()).isEqualTo(404);
            problem(answer, 404, "not-found");
        });
        assertThat(Database.count(
                        "select count(*) from audit_entry where actor = ? and patient_id = ?",
                        colleagueAccount,
                        patient.id()))
                .isZero();
    }

    /** A new operation has to be put on one side or the other. */
    @Test
    void everyOperationThatATherapistMayCallIsTried() throws IOException {
        Set<String> tried = new HashSet<>(operations().keySet());
        tried.addAll(LISTS.keySet());
        tried.add("searchPatients");
        tried.addAll(ABOUT_NOBODY);

        Set<String> callable = Files.readAllLines(Path.of("api/roles.txt")).stream()
                .filter(line -> line.contains(" therapist"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toSet());

        assertThat(callable).isEqualTo(tried);
    }

    @Test
    void theTherapistOfTheEpisodeReadsAndWorksWithTheRecord() {
        Map<String, Function<Api, Response>> operations = operations();
        READABLE.forEach(id -> {
            Response answer = operations.get(id).apply(Api.as(own));
            assertThat(answer.statusCode()).as(id + " " + answer.asString()).isEqualTo(200);
        });
        operations.get("takeAssessment").apply(Api.as(own)).then().statusCode(201);
        operations.get("findMatches").apply(Api.as(own)).then().statusCode(200);
    }

    @Test
    void listsLeaveOthersPatientsOutAndTheirPagesStayRight() {
        SamplePatient.of(network);
        LISTS.forEach(
                (id, path) -> assertThat(Api.as(colleague).get(path).jsonPath().getList("items"))
                        .as(id)
                        .isEmpty());
        JsonPath page = Api.as(own).get("/v1/patients?limit=1").jsonPath();
        assertThat(page.getList("items.id")).containsExactly(patient.id().toString());
        assertThat(page.getString("nextCursor")).isNull();
        assertThat(Api.as(own).get("/v1/episodes").jsonPath().getList("items.id"))
                .containsExactly(episode.toString());
        assertThat(Api.as(own).get("/v1/risks").jsonPath().getList("items")).hasSize(1);
        assertThat(Api.as(own)
                        .get("/v1/risks?patientId=" + patient.id())
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        assertThat(Api.as(colleague)
                        .get("/v1/risks?patientId=" + patient.id())
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        Map<String, Object> query = Map.of("email", patient.email());
        assertThat(Api.as(own).post("/v1/patients/search", query).jsonPath().getList("items"))
                .hasSize(1);
        assertThat(Api.as(colleague)
                        .post("/v1/patients/search", query)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    /** One of the two is nobody's patient. */
    @Test
    void aPairOfRecordsIsShownToWhoHasBoth() {
        assertThat(Api.as(network.staff("nurse"))
                        .get("/v1/patients/duplicates")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        assertThat(Api.as(own).get("/v1/patients/duplicates").jsonPath().getList("items"))
                .isEmpty();
        problem(operations().get("getDuplicate").apply(Api.as(own)), 404, "not-found");
    }

    @Test
    void anotherTherapistTakesTheViewOver() {
        UUID other = Network.therapist(network.clinicId(), "TX");
        Api.as(network.staff("prescriber"))
                .post(
                        "/v1/episodes/" + episode + "/therapist",
                        Map.of("therapistId", other, "reason", "absence"),
                        "\"0\"")
                .then()
                .statusCode(200);

        Api.as(network.therapist(other)).get(patient.path("/history")).then().statusCode(200);
        problem(Api.as(own).get(patient.path("/history")), 404, "not-found");
    }

    @Test
    void aTransferTakesTheViewAlongAndLeavesTheKeptCopy() {
        Network next = Network.create();
        patient.api()
                .post(
                        "/v1/episodes/" + episode + "/transfer",
                        Map.of(
                                "clinicId", next.clinicId(),
                                "siteId", next.siteId(),
                                "therapistId", next.therapistId()),
                        "\"0\"")
                .then()
                .statusCode(201);

        Api.as(next.therapist()).get(patient.path("/history")).then().statusCode(200);
        problem(Api.as(next.staff("therapist")).get(patient.path("/history")), 404, "not-found");
        problem(Api.as(own).get(patient.path("/history")), 404, "not-found");
        Api.as(own).get(patient.path("/kept-record")).then().statusCode(200);
        problem(Api.as(colleague).get(patient.path("/kept-record")), 404, "not-found");
    }

    @Test
    void aTherapistHandsAnOwnPatientOn() {
        Api.as(own)
                .post("/v1/episodes/" + episode + "/closure", Map.of("reason", "completed"), "\"0\"")
                .then()
                .statusCode(200);
        UUID other = Network.therapist(network.clinicId(), "TX");
        Api.as(own).get(patient.path("/history")).then().statusCode(200);

        Api.id(
                Api.as(own)
                        .post(
                                "/v1/episodes",
                                patient.episodeBody(new Network(network.clinicId(), network.siteId(), other))),
                201,
                "id");

        problem(Api.as(own).get(patient.path("/history")), 404, "not-found");
        Api.as(network.therapist(other)).get(patient.path("/history")).then().statusCode(200);
    }

    @Test
    void whomATherapistIsAskedAboutIsSeenUntilItIsDecided() {
        SamplePatient asking = SamplePatient.of(network);
        asking.history(List.of(Map.of("code", "personality-disorder", "status", "current")));
        asking.assess();
        problem(Api.as(colleague).get(asking.path("/history")), 404, "not-found");
        Response asked = asking.screen();
        String path = "/v1/screenings/" + asked.jsonPath().getString("id");

        Api.as(colleague).get(asking.path("/history")).then().statusCode(200);
        Api.as(colleague)
                .post(
                        path + "/opinions",
                        Map.of("role", "therapist", "view", "supports", "reason", "sample"),
                        asked.header("ETag"))
                .then()
                .statusCode(201);
        Api.as(network.staff("prescriber"))
                .post(path + "/reviews", Map.of("decision", "grant", "reason", "sample"), asked.header("ETag"))
                .then()
                .statusCode(201);

        problem(Api.as(colleague).get(asking.path("/history")), 404, "not-found");
    }

    @Test
    void anEmergencyOpensOneRecordToReadAndIsLogged() {
        emergency(patient.path("/history")).then().statusCode(200);
        assertThat(emergency("/v1/risks?patientId=" + patient.id()).jsonPath().getList("items"))
                .hasSize(1);
        assertThat(emergency("/v1/patients").jsonPath().getList("items")).isEmpty();
        String pair = Api.as(network.staff("nurse"))
                .get("/v1/patients/duplicates")
                .jsonPath()
                .getString("items[0].id");
        problem(emergency("/v1/patients/duplicates/" + pair), 404, "not-found");
        problem(emergency(SamplePatient.of(Network.create()).path("/history")), 404, "not-found");

        assertThat(Database.count(
                        "select count(*) from audit_entry where action = 'open-in-emergency' and patient_id = ?"
                                + " and actor = ? and reason = 'the therapist cannot be reached'",
                        patient.id(),
                        colleagueAccount))
                .isEqualTo(2);
        assertThat(patient.api()
                        .get(patient.path("/access-log?limit=200"))
                        .jsonPath()
                        .getList("items.explanation", String.class))
                .anyMatch(sentence -> sentence.contains("does not accompany you"));
    }

    @Test
    void whoHoldsAnotherRoleIsJudgedByItWhereItIsLetIn() {
        Tokens nurse =
                Tokens.as("therapist", "nurse").clinic(network.clinicId()).subject(colleagueAccount);
        Tokens admin = Tokens.as("therapist", "clinic-admin")
                .clinic(network.clinicId())
                .subject(colleagueAccount);

        Api.as(nurse).get(patient.path("/history")).then().statusCode(200);
        Api.as(admin).get(patient.path("")).then().statusCode(200);
        problem(Api.as(admin).get(patient.path("/history")), 404, "not-found");
    }

    @Test
    void whoHasLeftTheClinicSeesNobody() {
        Api admin = Api.as(network.staff("clinic-admin"));
        String person = "/v1/practitioners/" + network.therapistId();
        admin.post(
                        person + "/departure",
                        Map.of("reason", "resigned"),
                        admin.get(person).header("ETag"))
                .then()
                .statusCode(200);

        problem(Api.as(own).get(patient.path("/history")), 404, "not-found");
    }

    private Response emergency(String path) {
        return RestAssured.given()
                .header("Authorization", colleague.bearer())
                .header("Kap-Break-Glass", "the therapist cannot be reached")
                .get(path);
    }

    private Map<String, Function<Api, Response>> operations() {
        return new PatientOperations(network, patient, episode, screening, assessment).byId();
    }
}

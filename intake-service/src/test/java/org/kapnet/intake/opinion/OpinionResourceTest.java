package org.kapnet.intake.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.intake.SampleStaff;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.time.SettableClock;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class OpinionResourceTest {

    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final SettableClock clock;
    private SamplePatient patient;
    private Response screening;
    private String path;

    OpinionResourceTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @BeforeEach
    void screen() {
        patient = SamplePatient.of(network);
        // The one asks a psychiatrist, the other a therapist, who sees the screening because of it.
        patient.history(List.of(
                Map.of("code", "psychosis", "status", "past"),
                Map.of("code", "personality-disorder", "status", "current")));
        patient.assess();
        screening = patient.screen();
        path = "/v1/screenings/" + screening.jsonPath().getString("id") + "/opinions";
    }

    @Test
    void refusesWhatIsWrongWithAnOpinion() {
        EndpointMatrix.post(path)
                .body(Json.of(opinion("psychiatrist")))
                .as(network.specialist("second-prescriber"))
                .notAs(
                        patient.account(),
                        network.staff("clinic-admin"),
                        network.partner(),
                        Network.networkAdmin(),
                        network.staff("therapist"))
                .required("/role", "/view", "/reason")
                .wrongType("/view")
                .unknown("/v1/screenings/" + UUID.randomUUID() + "/opinions")
                .ifMatch(0)
                .unchanged(() -> Database.count("select count(*) from screening_opinion"))
                .repeatable()
                .verify();
        problem(
                Api.as(Tokens.as("prescriber").clinic(UUID.randomUUID()))
                        .post(path, opinion("psychiatrist"), screening.header("ETag")),
                404,
                "not-found");
        EndpointMatrix.get(path)
                .as(network.staff("therapist"))
                .notAs(patient.account(), network.staff("clinic-admin"), network.partner())
                .unknown("/v1/screenings/" + UUID.randomUUID() + "/opinions")
                .verify();
    }

    @Test
    void aPersonSpeaksOnceOnAScreening() {
        give("one", "psychiatrist").then().statusCode(201);

        problem(give("one", "addiction-specialist"), 409, "opinion-already-given");
        give("two", "addiction-specialist").then().statusCode(201);
        assertThat(Api.as(network.staff("nurse")).get(path).jsonPath().getList("items.role", String.class))
                .containsExactly("psychiatrist", "addiction-specialist");
    }

    @Test
    void onlyRolesThatAnAccountCanSpeakInAreTaken() {
        namesField(problem(give("one", "prescriber"), 400, "validation-failed"), "/role");
        namesField(problem(give("one", "astrologer"), 400, "validation-failed"), "/role");
        problem(give("one", "cardiologist"), 403, "forbidden");
    }

    @Test
    void nobodySpeaksAfterTheDecision() {
        Api.as(network.staff("prescriber"))
                .post(
                        path.replace("opinions", "reviews"),
                        Map.of("decision", "refuse", "reason", "sample"),
                        screening.header("ETag"))
                .then()
                .statusCode(201);
        String newer = Api.as(network.staff("prescriber"))
                .get(path.replace("/opinions", ""))
                .header("ETag");

        problem(give("one", "psychiatrist"), 412, "stale-version");
        problem(
                Api.as(network.specialist("one")).post(path, opinion("psychiatrist"), newer),
                409,
                "screening-reviewed");
    }

    @Test
    void nobodySpeaksWithoutALicenceThatHolds() {
        Tokens lapsed = Tokens.as("prescriber")
                .clinic(network.clinicId())
                .subject(SampleStaff.lapsed(network.clinicId(), "prescriber"));

        assertThat(reasons(problem(
                        Api.as(lapsed).post(path, opinion("psychiatrist"), screening.header("ETag")),
                        409,
                        "reviewer-not-assignable")))
                .isNotEmpty();
    }

    @Test
    void whoSpeaksAsASpecialistHasTheSpecialtyOnFileVerifiedAndInForce() {
        Network clinic = Network.create();
        SamplePatient other = SamplePatient.of(clinic);
        other.history(List.of(Map.of("code", "psychosis", "status", "past")));
        other.assess();
        screening = other.screen();
        path = "/v1/screenings/" + screening.jsonPath().getString("id") + "/opinions";
        String account = UUID.randomUUID().toString();
        Api speaker = Api.as(Tokens.as("prescriber").clinic(clinic.clinicId()).subject(account));
        Api admin = Api.as(clinic.staff("clinic-admin"));
        String credentials = prescriber(clinic, account) + "/credentials";

        assertThat(refusal(speaker)).containsExactly("specialty-missing");
        UUID certification = Api.id(admin.post(credentials, certification(20)), 201, "id");
        assertThat(refusal(speaker)).containsExactly("specialty-unverified");
        admin.post(credentials + "/" + certification + "/verification", Map.of("method", "primary-source"))
                .then()
                .statusCode(200);

        clock.advance(Duration.ofDays(22));
        assertThat(refusal(speaker)).containsExactly("specialty-lapsed");
        assertThat(speaker.get(credentials.replace("/credentials", ""))
                        .jsonPath()
                        .getBoolean("assignable"))
                .isTrue();

        clock.reset();
        speaker.post(path, opinion("psychiatrist"), screening.header("ETag"))
                .then()
                .statusCode(201);
    }

    private List<String> refusal(Api speaker) {
        return reasons(problem(
                speaker.post(path, opinion("psychiatrist"), screening.header("ETag")), 409, "reviewer-not-assignable"));
    }

    private static String prescriber(Network clinic, String account) {
        Map<String, Object> body = new HashMap<>(Network.practitionerBody(clinic.clinicId(), "prescriber"));
        body.put("accountId", account);
        Api admin = Api.as(clinic.staff("clinic-admin"));
        UUID person = Api.id(admin.post("/v1/practitioners", body), 201, "id");
        Network.licence(person, "TX", 365);
        Map<String, Object> dea = new HashMap<>(Network.licenceBody("TX", 365));
        dea.put("kind", "dea");
        dea.put("number", Network.deaNumber());
        admin.post("/v1/practitioners/" + person + "/credentials", dea).then().statusCode(201);
        return "/v1/practitioners/" + person;
    }

    private static Map<String, Object> certification(int days) {
        Map<String, Object> body = new HashMap<>(Network.licenceBody("TX", days));
        body.put("kind", "board-certification");
        body.put("specialty", "psychiatry");
        return body;
    }

    private Response give(String account, String role) {
        return Api.as(network.specialist(account)).post(path, opinion(role), screening.header("ETag"));
    }

    private static Map<String, Object> opinion(String role) {
        return Map.of("role", role, "view", "supports", "reason", "sample reason");
    }
}

package org.kapnet.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

/** From a screening over its review to the end of a clearance. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class ReviewResourceTest {

    private static final Map<String, Object> GRANT =
            Map.of("decision", "grant", "reason", "two adequate trials without response");

    private final SettableClock clock;
    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private SamplePatient patient;

    ReviewResourceTest(SettableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void refer() {
        patient = SamplePatient.of(network);
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void aScreeningNamesEverythingThatIsMissing() {
        assertThat(reasons(problem(patient.screen(), 409, "screening-incomplete")))
                .containsExactly("history-missing", "assessment-missing", "assessment-missing", "assessment-missing");
    }

    @Test
    void refusesWhatIsWrongWithAScreening() {
        patient.history(List.of());
        patient.assess();
        EndpointMatrix.post(patient.path("/screenings"))
                .body(Json.of(Map.of("indication", "treatment-resistant-depression", "route", "im")))
                .as(network.staff("nurse"))
                .notAs(network.staff("clinic-admin"), network.partner())
                .required("/indication", "/route")
                .wrongType("/route")
                .unknown("/v1/patients/" + UUID.randomUUID() + "/screenings")
                .unchanged(() -> Database.count("select count(*) from screening"))
                .repeatable()
                .verify();
    }

    @Test
    void refusesWhatIsWrongWithAReview() {
        String screening = screened(List.of()).jsonPath().getString("id");
        EndpointMatrix.post("/v1/screenings/" + screening + "/reviews")
                .body(Json.of(GRANT))
                .as(network.staff("prescriber"))
                .notAs(network.staff("nurse"), patient.account())
                .required("/decision", "/reason")
                .wrongType("/decision")
                .unknown("/v1/screenings/" + UUID.randomUUID() + "/reviews")
                .ifMatch(0)
                .unchanged(() -> Database.count("select count(*) from clearance"))
                .repeatable()
                .verify();
    }

    @Test
    void readsAreForThePatientAndTheClinicsClinicians() {
        patient.clear(network);
        String screening = patient.screen().jsonPath().getString("id");
        EndpointMatrix.get("/v1/screenings/" + screening)
                .as(patient.account())
                .notAs(network.staff("clinic-admin"), network.partner(), Network.networkAdmin())
                .unknown("/v1/screenings/" + UUID.randomUUID())
                .verify();
        EndpointMatrix.get(patient.path("/clearance"))
                .as(network.staff("nurse"))
                .notAs(network.staff("clinic-admin"), network.partner(), Network.networkAdmin())
                .unknown("/v1/patients/" + UUID.randomUUID() + "/clearance")
                .verify();
        Tokens stranger = Tokens.as("prescriber").clinic(UUID.randomUUID());
        problem(Api.as(stranger).get(patient.path("/clearance")), 404, "not-found");
    }

    @Test
    void aScreeningTellsItsFindingsAndReplays() {
        Response screening = screened(List.of(Map.of("code", "schizophrenia", "status", "past")));

        assertThat(screening.jsonPath().getString("verdict.kind")).isEqualTo("refer-out");
        assertThat(screening.jsonPath().getString("findings[0].class")).isEqualTo("absolute");
        assertThat(screening.jsonPath().getInt("protocolVersion")).isEqualTo(4);
        Received completed =
                TopicProbe.await("intake", "screening-completed", event -> event.has("patientId", patient.id()));
        SchemaAssertions.assertValid("intake", completed);
        assertThat(completed.json()).as("a rule's id tells the diagnosis").doesNotContain("schizophrenia");
        problem(
                Api.as(Tokens.as("prescriber").clinic(UUID.randomUUID()))
                        .get("/v1/screenings/" + screening.jsonPath().getString("id")),
                404,
                "not-found");
    }

    @Test
    void aVerdictThatStopsCannotBeGranted() {
        Response screening = screened(List.of(Map.of("code", "schizophrenia", "status", "past")));

        Response review = review(screening, GRANT);

        assertThat(reasons(problem(review, 409, "clearance-not-grantable"))).containsExactly("schizophrenia-spectrum");
        review(screening, Map.of("decision", "refer-out", "reason", "psychosis service"))
                .then()
                .statusCode(201);
        assertThat(patient.api().get(patient.path("/clearance")).jsonPath().getString("state"))
                .isEqualTo("referred-out");
    }

    @Test
    void aScreeningIsReviewedOnce() {
        Response screening = screened(List.of());
        review(screening, GRANT).then().statusCode(201);
        String path = "/v1/screenings/" + screening.jsonPath().getString("id");
        String tag = Api.as(network.staff("prescriber")).get(path).header("ETag");

        problem(review(screening, GRANT), 412, "stale-version");
        problem(Api.as(network.staff("prescriber")).post(path + "/reviews", GRANT, tag), 409, "screening-reviewed");
    }

    @Test
    void noClearanceOutlivesTheProtocolsLimit() {
        Response screening = screened(List.of());
        Instant tooLate = clock.instant().plus(Duration.ofDays(181));

        Response review =
                review(screening, Map.of("decision", "grant", "reason", "sample", "validUntil", tooLate.toString()));

        assertThat(reasons(problem(review, 409, "clearance-not-grantable"))).containsExactly("clearance-too-long");
    }

    @Test
    void aClearanceExpiresByTheClock() {
        UUID clearance = Api.id(patient.clear(network), 201, "id");
        Received granted = TopicProbe.await(
                "intake", "clearance-granted", event -> event.subject().equals(clearance));
        SchemaAssertions.assertValid("intake", granted);

        clock.advance(Duration.ofDays(91));

        Received expired = TopicProbe.await(
                "intake", "clearance-expired", event -> event.subject().equals(clearance));
        SchemaAssertions.assertValid("intake", expired);
        assertThat(expired.sequence()).isEqualTo(2);
        assertThat(patient.api().get(patient.path("/clearance")).jsonPath().getString("state"))
                .isEqualTo("expired");
    }

    @Test
    void aHighRiskSuspendsTheClearanceAtOnce() {
        UUID clearance = Api.id(patient.clear(network), 201, "id");

        List<Map<String, Object>> answers =
                new ArrayList<>(SamplePatient.same(List.of("93246-7", "93247-5", "93248-3", "93249-1"), 1));
        answers.addAll(SamplePatient.same(List.of("93250-9", "93267-3"), 0));
        patient.answer("c-ssrs-screener", answers).then().statusCode(201);

        Received suspended = TopicProbe.await(
                "intake", "clearance-suspended", event -> event.subject().equals(clearance));
        SchemaAssertions.assertValid("intake", suspended);
        assertThat(suspended.text("reasonCode")).isEqualTo("c-ssrs-high");
        assertThat(patient.api().get(patient.path("/clearance")).jsonPath().getString("state"))
                .isEqualTo("suspended");
    }

    @Test
    void aNewGrantTakesThePlaceOfTheOld() {
        UUID first = Api.id(patient.clear(network), 201, "id");
        Response screening = patient.screen();

        UUID second = Api.id(review(screening, GRANT), 201, "id");

        TopicProbe.await("intake", "clearance-expired", event -> event.subject().equals(first));
        assertThat(Database.count(
                        "select count(*) from clearance where patient_id = ? and state = 'granted' and id = ?",
                        patient.id(),
                        second))
                .isEqualTo(1);
    }

    @Test
    void waitingAloneMakesNothingGrantable() {
        Map<String, Object> history = new HashMap<>(SamplePatient.historyBody(List.of()));
        history.put("pregnancy", "unknown");
        patient.api().put(patient.path("/history"), history, null).then().statusCode(200);
        patient.assess();
        Response screening = patient.screen();
        assertThat(screening.jsonPath().getString("verdict.kind")).isEqualTo("deferred");

        clock.advance(Duration.ofDays(8));

        assertThat(reasons(problem(review(screening, GRANT), 409, "clearance-not-grantable")))
                .containsExactly("verdict-deferred");
    }

    @Test
    void aScreeningIsNotGrantedOnWhatHasBecomeTooOld() {
        Response screening = screened(List.of());

        clock.advance(Duration.ofDays(91));

        assertThat(reasons(problem(review(screening, GRANT), 409, "clearance-not-grantable")))
                .containsExactly("history-too-old", "assessment-too-old", "assessment-too-old", "assessment-too-old");
    }

    @Test
    void onlySomebodyOnFileWithALicenceThatHoldsGrants() {
        Response screening = screened(List.of());
        Tokens prescriber = Tokens.as("prescriber").clinic(network.clinicId());

        assertThat(reasons(problem(
                        review(prescriber.subject("nobody-on-file"), screening), 409, "reviewer-not-assignable")))
                .containsExactly("reviewer-unknown");
        assertThat(reasons(problem(
                        review(
                                prescriber.subject(SampleStaff.account(network.clinicId(), "therapist", "therapist")),
                                screening),
                        409,
                        "reviewer-not-assignable")))
                .containsExactly("reviewer-profession");
        assertThat(reasons(problem(
                        review(prescriber.subject(SampleStaff.lapsed(network.clinicId(), "prescriber")), screening),
                        409,
                        "reviewer-not-assignable")))
                .containsExactly("licence-lapsed", "dea-lapsed");
        review(screening, GRANT).then().statusCode(201);
    }

    @Test
    void whoIsReferredOutIsNotTreatedUnderAnotherClearance() {
        UUID standing = Api.id(patient.clear(network), 201, "id");
        Response other = patient.api()
                .post(patient.path("/screenings"), Map.of("indication", "major-depression", "route", "sl"));

        review(other, Map.of("decision", "refer-out", "reason", "other care"))
                .then()
                .statusCode(201);

        TopicProbe.await(
                "intake", "clearance-suspended", event -> event.subject().equals(standing));
    }

    @Test
    void everyScreeningAndDecisionIsListed() {
        patient.clear(network);
        Response second = patient.screen();
        review(second, Map.of("decision", "refuse", "reason", "words for colleagues"))
                .then()
                .statusCode(201);
        for (String list : List.of("/screenings", "/clearances")) {
            EndpointMatrix.get(patient.path(list))
                    .as(network.staff("nurse"))
                    .notAs(network.staff("clinic-admin"), network.partner(), Network.networkAdmin())
                    .unknown("/v1/patients/" + UUID.randomUUID() + list)
                    .verify();
        }

        JsonPath screenings = Api.as(network.staff("prescriber"))
                .get(patient.path("/screenings?limit=1"))
                .jsonPath();
        JsonPath decisions =
                Api.as(network.staff("nurse")).get(patient.path("/clearances")).jsonPath();
        Response own = patient.api().get(patient.path("/clearances"));

        assertThat(screenings.getList("items.id", String.class))
                .containsExactly(second.jsonPath().getString("id"));
        assertThat(screenings.getString("nextCursor")).isNotBlank();
        assertThat(decisions.getList("items.state", String.class)).containsExactly("refused", "suspended");
        assertThat(decisions.getString("items[0].reason")).isEqualTo("words for colleagues");
        assertThat(own.jsonPath().getList("items.state", String.class)).containsExactly("refused", "suspended");
        assertThat(own.asString()).doesNotContain("words for colleagues");
    }

    private Response review(Tokens reviewer, Response screening) {
        return Api.as(reviewer)
                .post(
                        "/v1/screenings/" + screening.jsonPath().getString("id") + "/reviews",
                        GRANT,
                        screening.header("ETag"));
    }

    private Response screened(List<Map<String, Object>> conditions) {
        patient.history(conditions);
        patient.assess();
        Response screening = patient.screen();
        screening.then().statusCode(201);
        return screening;
    }

    private Response review(Response screening, Map<String, Object> body) {
        return Api.as(network.staff("prescriber"))
                .post(
                        "/v1/screenings/" + screening.jsonPath().getString("id") + "/reviews",
                        body,
                        screening.header("ETag"));
    }
}

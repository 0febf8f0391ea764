package org.kapnet.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;

/** A new finding suspends the clearance by itself and says why; a new screening and review lift it. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class SuspensionTest {

    private static final Map<String, Object> GRANT = Map.of("decision", "grant", "reason", "sample reason");

    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private SamplePatient patient;

    @BeforeEach
    void refer() {
        patient = SamplePatient.of(network);
    }

    @Test
    void aNewMedicineSuspendsAndIsLiftedByANewReview() {
        UUID clearance = Api.id(patient.clear(network), 201, "id");

        change(
                "medications",
                List.of(Map.of("name", "sertraline"), Map.of("name", "Ativan 1 mg", "rxnormCode", "6470")));

        Received told = TopicProbe.await(
                "intake", "clearance-suspended", event -> event.subject().equals(clearance));
        SchemaAssertions.assertValid("intake", told);
        assertThat(told.text("reasonCode")).isEqualTo("new-medication");
        assertThat(told.json()).doesNotContain("benzodiazepine").doesNotContain("Ativan");
        JsonPath shown = shown();
        assertThat(shown.getString("state")).isEqualTo("suspended");
        assertThat(shown.getList("suspendedBy", String.class)).containsExactly("medication-benzodiazepine");

        review(patient.screen()).then().statusCode(201);
        assertThat(shown().getString("state")).isEqualTo("granted");
    }

    @Test
    void pregnancySuspendsWithoutBeingTold() {
        UUID clearance = Api.id(patient.clear(network), 201, "id");

        change("pregnancy", "yes");

        Received told = TopicProbe.await(
                "intake", "clearance-suspended", event -> event.subject().equals(clearance));
        assertThat(told.text("reasonCode")).isEqualTo("history-changed");
        assertThat(told.json()).doesNotContain("pregnan");
        assertThat(shown().getList("suspendedBy", String.class)).containsExactly("pregnancy");
    }

    @Test
    void aRiskThatIsNewSuspends() {
        patient.clear(network);

        patient.phq9(1, 1).then().statusCode(201);

        assertThat(shown().getString("state")).isEqualTo("suspended");
        assertThat(shown().getString("reasonCode")).isEqualTo("phq-9-item-9");
    }

    @Test
    void aQuestionnaireThatShowsMisuseSuspends() {
        UUID clearance = Api.id(patient.clear(network), 201, "id");

        patient.answer("audit-c", SamplePatient.same(List.of("68518-0", "68519-8", "68520-6"), 3))
                .then()
                .statusCode(201);

        Received told = TopicProbe.await(
                "intake", "clearance-suspended", event -> event.subject().equals(clearance));
        assertThat(told.text("reasonCode")).isEqualTo("new-result");
        assertThat(told.json()).doesNotContain("audit", "alcohol");
        assertThat(shown().getList("suspendedBy", String.class)).containsExactly("alcohol-screen-positive");
    }

    @Test
    void whatWasKnownDoesNotSuspend() {
        patient.clear(network);

        change("weightKg", 71);
        change("medications", List.of(Map.of("name", "sertraline"), Map.of("name", "metformin 500 mg")));
        patient.phq9(2, 0).then().statusCode(201);

        assertThat(shown().getString("state")).isEqualTo("granted");
    }

    @Test
    void aLetterAgainstAndAWithdrawnLetterSuspend() {
        Response letter = letterAfterHeartDisease();
        patient.assess();
        review(patient.screen()).then().statusCode(201);

        Api.as(network.staff("nurse"))
                .post(
                        patient.path("/specialist-letters/" + letter.jsonPath().getString("id") + "/withdrawal"),
                        Api.nothing(),
                        letter.header("ETag"))
                .then()
                .statusCode(200);

        assertThat(shown().getString("reasonCode")).isEqualTo("letter-withdrawn");
        file("clearance").then().statusCode(201);
        review(patient.screen()).then().statusCode(201);
        file("advice-against").then().statusCode(201);
        assertThat(shown().getString("reasonCode")).isEqualTo("letter-against");
    }

    @Test
    void noGrantOnAScreeningThatTheHistoryHasOvertaken() {
        patient.history(List.of());
        patient.assess();
        Response screening = patient.screen();

        change("medications", List.of(Map.of("name", "phenelzine")));

        assertThat(reasons(problem(review(screening), 409, "clearance-not-grantable")))
                .containsExactly("medication-maoi");
    }

    @Test
    void aGrantAndANewFindingAtOnceNeverMissEachOther() {
        patient.history(List.of());
        patient.assess();
        Response screening = patient.screen();
        ParallelCalls.run(2, number -> {
            if (number == 0) {
                review(screening);
            } else {
                change("medications", List.of(Map.of("name", "phenelzine")));
            }
            return number;
        });

        Response after = patient.api().get(patient.path("/clearance"));
        assertThat(after.statusCode() == 404
                        || after.jsonPath().getString("state").equals("suspended"))
                .as("either refused or suspended: %s", after.asString())
                .isTrue();
    }

    private Response letterAfterHeartDisease() {
        patient.history(List.of(Map.of("code", "arrhythmia", "status", "current")));
        Response letter = file("clearance");
        letter.then().statusCode(201);
        return letter;
    }

    private Response file(String kind) {
        LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));
        return Api.as(network.staff("nurse"))
                .post(
                        patient.path("/specialist-letters"),
                        Map.of("role", "cardiologist", "kind", kind, "issuedOn", today.toString()));
    }

    private JsonPath shown() {
        return patient.api().get(patient.path("/clearance")).jsonPath();
    }

    private void change(String member, Object value) {
        Response known = patient.api().get(patient.path("/history"));
        Map<String, Object> body = new HashMap<>(SamplePatient.historyBody(List.of()));
        body.put(member, value);
        patient.api()
                .put(patient.path("/history"), body, known.header("ETag"))
                .then()
                .statusCode(200);
    }

    private Response review(Response screening) {
        return Api.as(network.staff("prescriber"))
                .post(
                        "/v1/screenings/" + screening.jsonPath().getString("id") + "/reviews",
                        GRANT,
                        screening.header("ETag"));
    }
}

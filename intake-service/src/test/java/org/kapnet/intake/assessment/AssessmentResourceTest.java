package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kapnet.intake.assessment.InstrumentFixtures.answers;
import static org.kapnet.intake.assessment.InstrumentFixtures.answersWithTotal;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
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
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.Tokens;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

/** Questionnaires over HTTP: who may answer and see them, and what is refused. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class AssessmentResourceTest extends AnsweringPatient {

    AssessmentResourceTest(SettableClock clock) {
        super(clock);
    }

    @Test
    void refusesWhatIsWrongWithAnAssessment() {
        EndpointMatrix.post(patient.path("/assessments"))
                .body(Json.of(body("audit-c", answersWithTotal("audit-c", 3), "male")))
                .as(patient.account())
                .notAs(strangersByRole())
                .required("/instrument", "/version", "/answers", "/answers/0/item", "/answers/0/value")
                .wrongType("/version", "/sexForCutOff", "/answers/0/value")
                .unknown(
                        "/v1/patients/" + UUID.randomUUID() + "/assessments",
                        elsewhere().path("/assessments"))
                .unchanged(this::everythingStored)
                .repeatable(Json.of(body("audit-c", answersWithTotal("audit-c", 4), "male")))
                .verify();
    }

    @Test
    void refusesWhoMayNotSeeAnAssessment() {
        String id = take("gad-7", answersWithTotal("gad-7", 7)).jsonPath().getString("id");
        for (String rest : List.of("", "/" + id, "/" + id + "/comparison")) {
            EndpointMatrix.get(patient.path("/assessments" + rest))
                    .as(patient.account())
                    .notAs(strangersByRole())
                    .unknown(elsewhere().path("/assessments" + rest))
                    .verify();
        }
        EndpointMatrix.get(patient.path("/assessments/" + id))
                .as(patient.account())
                .unknown(
                        patient.path("/assessments/" + UUID.randomUUID()),
                        SamplePatient.of(network).path("/assessments/" + id))
                .verify();
        problem(
                Api.as(Tokens.as("nurse").clinic(UUID.randomUUID())).get(patient.path("/assessments/" + id)),
                404,
                "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prescriber", "nurse"})
    void theTreatingClinicAnswersForThePatientAndSeesIt(String role) {
        Response taken = Api.as(network.staff(role))
                .post(patient.path("/assessments"), body("gad-7", answersWithTotal("gad-7", 9), null));
        taken.then().statusCode(201);

        Api.as(network.staff(role)).get(taken.header("Location")).then().statusCode(200);
        Api.as(network.staff(role)).get(patient.path("/assessments")).then().statusCode(200);
    }

    @Test
    void anAssessmentIsShownWithItsAnswersAndThatIsLogged() {
        Response taken = take("who-5", answersWithTotal("who-5", 12));
        assertThat(taken.jsonPath().getMap("answers")).isNull();

        Response shown = patient.api().get(taken.header("Location"));

        JsonPath view = shown.jsonPath();
        assertThat(shown.header("ETag")).isEqualTo(taken.header("ETag"));
        assertThat(view.getInt("total")).isEqualTo(12);
        assertThat(view.getInt("score")).isEqualTo(48);
        assertThat(view.getString("band")).isEqualTo("unbanded");
        assertThat(view.getMap("results.collectEntries { [it.code, it.met] }"))
                .isEqualTo(Map.of("poor-well-being", true, "likely-depression", false));
        assertThat(view.getMap("answers")).hasSize(5);
        RestAssured.given()
                .header("Authorization", patient.account().bearer())
                .header("If-None-Match", shown.header("ETag"))
                .get(taken.header("Location"))
                .then()
                .statusCode(304);
        assertThat(Database.count(
                        "select count(*) from audit_entry where subject_id = ? and action = 'read-assessment'",
                        UUID.fromString(view.getString("id"))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"male, false, male", "female, true, female", "unknown, true, unknown", ", true, unknown"})
    void theCutOffOfASexIsUsedAndKept(String given, boolean positive, String kept) {
        Response taken = patient.api()
                .post(patient.path("/assessments"), body("audit-c", answersWithTotal("audit-c", 3), given));
        taken.then().statusCode(201);

        assertThat(taken.jsonPath().getBoolean("results[0].met")).isEqualTo(positive);
        assertThat(taken.jsonPath().getString("sexForCutOff")).isEqualTo(kept);
    }

    @Test
    void everyDeviationIsNamedByItsPlaceAndRuleAndNothingIsStored() {
        List<Map<String, Object>> given = new ArrayList<>(List.of(
                Map.of("item", "93246-7", "value", 2),
                Map.of("item", "93247-5", "value", 0),
                Map.of("item", "93248-3", "value", 1),
                Map.of("item", "70221-7", "value", 1),
                Map.of("item", "93247-5", "value", 1)));
        Map<String, Object> wrong = new HashMap<>(SamplePatient.assessmentBody(SCREENER, given));
        wrong.put("sexForCutOff", "female");
        Object before = everythingStored();

        JsonPath refusal = problem(patient.api().post(patient.path("/assessments"), wrong), 422, "answers-refused");

        assertThat(reasons(refusal))
                .containsExactlyInAnyOrder(
                        "item-repeated",
                        "item-unknown",
                        "item-out-of-range",
                        "item-not-asked",
                        "item-missing",
                        "sex-not-asked");
        List<Map<String, String>> errors = refusal.getList("errors");
        assertThat(errors)
                .extracting(error -> error.get("pointer"), error -> error.get("problem"))
                .contains(
                        tuple("/answers/0/value", "93246-7 must lie between 0 and 1"),
                        tuple("/answers/2/item", "93248-3 is not asked after the earlier answers"),
                        tuple("/answers/3/item", "is no item of c-ssrs-screener"),
                        tuple("/answers/4/item", "93247-5 is answered twice"),
                        tuple("/answers", "93267-3 is missing"),
                        tuple("/sexForCutOff", "is not asked by c-ssrs-screener"));
        assertThat(everythingStored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, 2, /version, version-in-use",
        "sample-rest, 1, /version, version-in-use",
        "phq-99, 1, /instrument, instrument-known"
    })
    void onlyTheVersionInUseIsAnswered(String instrument, int version, String pointer, String rule) {
        Map<String, Object> body = Map.of(
                "instrument", instrument,
                "version", version,
                "answers", List.of(Map.of("item", "rest-1", "value", 0)));

        namesField(problem(patient.api().post(patient.path("/assessments"), body), 400, "validation-failed"), pointer);
    }

    @Test
    void anInstrumentOfAnAddedFileIsAnsweredAndTold() {
        take("sample-rest", answers("sample-rest", "-131"));
        take("peg", answersWithTotal("peg", 20));

        Received rest = scored("sample-rest");
        Received pain = scored("peg");

        SchemaAssertions.assertValid("intake", rest);
        SchemaAssertions.assertValid("intake", pain);
        assertThat(rest.text("band")).isEqualTo("good");
        assertThat(pain.text("total")).isEqualTo("20");
        assertThat(pain.text("score")).isEqualTo("6.67");
        assertThat(pain.text("band")).isEqualTo("moderate");
    }

    @Test
    void theListPagesWithoutGapsOrRepeatsWhileAnswersComeIn() {
        for (int total = 0; total < 5; total++) {
            take("gad-7", answersWithTotal("gad-7", total));
        }
        take("peg", answersWithTotal("peg", 3));
        List<Integer> totals = new ArrayList<>();
        String path = patient.path("/assessments?instrument=gad-7&limit=2");
        String next = path;
        while (next != null) {
            JsonPath page = patient.api().get(next).jsonPath();
            totals.addAll(page.getList("items.total", Integer.class));
            String cursor = page.getString("nextCursor");
            next = cursor == null ? null : path + "&cursor=" + cursor;
            if (totals.size() == 2) {
                take("gad-7", answersWithTotal("gad-7", 21));
            }
        }

        assertThat(totals).containsExactly(4, 3, 2, 1, 0);
        problem(patient.api().get(path + "&cursor=made-up"), 400, "cursor-invalid");
        problem(patient.api().get(patient.path("/assessments?limit=201")), 400, "validation-failed");
    }

    private Received scored(String instrument) {
        return TopicProbe.await(
                "intake",
                "assessment-scored",
                event -> event.has("patientId", patient.id())
                        && event.text("instrument").equals(instrument));
    }

    private Tokens[] strangersByRole() {
        return new Tokens[] {
            network.staff("clinic-admin"), network.partner(), Tokens.as("safety-officer"), Network.networkAdmin()
        };
    }

    /** A patient of another clinic. */
    private static SamplePatient elsewhere() {
        return SamplePatient.of(new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
    }

    private Object everythingStored() {
        return List.of(
                Database.count("select count(*) from assessment where patient_id = ?", patient.id()),
                Database.count("select count(*) from risk where patient_id = ?", patient.id()),
                Database.count("select count(*) from audit_entry where kind = 'did' and patient_id = ?", patient.id()));
    }
}

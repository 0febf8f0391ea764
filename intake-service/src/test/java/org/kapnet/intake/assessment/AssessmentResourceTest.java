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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** Questionnaires over HTTP: who may answer and see them, what is refused, and what an answer sets off. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class AssessmentResourceTest {

    private static final String SCREENER = "c-ssrs-screener";
    private static final String FOLLOW_UP = "c-ssrs-screener-since-last-contact";

    private final SettableClock clock;
    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private SamplePatient patient;

    AssessmentResourceTest(SettableClock clock) {
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

    @ParameterizedTest
    @CsvSource({
        SCREENER + ", 011000-, c-ssrs-moderate, moderate",
        SCREENER + ", 00---10, c-ssrs-moderate, moderate",
        SCREENER + ", 010010-, c-ssrs-high, high",
        FOLLOW_UP + ", 011000, c-ssrs-slc-moderate, moderate",
        FOLLOW_UP + ", 00---1, c-ssrs-slc-behaviour, high"
    })
    void aRiskAnswerIsRaisedInTheSameTransaction(String instrument, String pattern, String rule, String level) {
        Response taken = take(instrument, answers(instrument, pattern));

        assertThat(taken.jsonPath().getString("risk")).isEqualTo(level);
        assertThat(Database.count(
                        "select count(*) from assessment a join risk r on r.assessment_id = a.id"
                                + " join outbox_sequence told on told.aggregate_id = r.id and told.xmin = r.xmin"
                                + " where a.patient_id = ? and a.xmin = r.xmin",
                        patient.id()))
                .isEqualTo(1);
        Received flagged = TopicProbe.await("intake", "risk-flagged", event -> event.has("patientId", patient.id()));
        SchemaAssertions.assertValid("intake", flagged);
        assertThat(flagged.text("ruleId")).isEqualTo(rule);
        assertThat(flagged.text("level")).isEqualTo(level);
    }

    @Test
    void aScreeningSeesTheRiskThatAFollowUpAddsAndKeepsTheOneItLeavesOut() {
        patient.history(List.of());
        patient.assess();
        clock.advance(Duration.ofDays(1));
        take(FOLLOW_UP, answers(FOLLOW_UP, "010010"));

        assertThat(patient.screen().jsonPath().getList("findings.ruleId", String.class))
                .contains("suicide-risk-high");

        take(SCREENER, answers(SCREENER, "011000-"));
        clock.advance(Duration.ofDays(1));
        take(FOLLOW_UP, answers(FOLLOW_UP, "00---0"));

        assertThat(patient.screen().jsonPath().getList("findings.ruleId", String.class))
                .contains("suicide-risk-high")
                .doesNotContain("suicide-risk-moderate");
    }

    @Test
    void aLowerAnswerLaterTakesNoRiskAwayUntilTheLookBackEnds() {
        String tag = patient.history(List.of()).header("ETag");
        patient.assess();
        clock.advance(Duration.ofMinutes(1));
        take(SCREENER, answers(SCREENER, "010010-"));
        clock.advance(Duration.ofMinutes(1));
        take(SCREENER, answers(SCREENER, "00---0-"));

        assertThat(patient.screen().jsonPath().getString("verdict.kind")).isEqualTo("refer-out");

        clock.advance(Duration.ofDays(91));
        patient.api()
                .put(patient.path("/history"), SamplePatient.historyBody(List.of()), tag)
                .then()
                .statusCode(200);
        patient.assess();
        assertThat(patient.screen().jsonPath().getString("verdict.kind")).isEqualTo("eligible");
    }

    @Test
    void whoeverToldOfThoughtsOfSelfHarmIsAskedByTheScreenerAfterThat() {
        patient.history(List.of());
        patient.assess();
        clock.advance(Duration.ofMinutes(1));
        patient.phq9(2, 1).then().statusCode(201);
        assertThat(reasons(problem(patient.screen(), 409, "screening-incomplete")))
                .containsExactly("c-ssrs-older-than-thoughts-of-self-harm");

        clock.advance(Duration.ofMinutes(1));
        patient.phq9(2, 0).then().statusCode(201);
        assertThat(reasons(problem(patient.screen(), 409, "screening-incomplete")))
                .containsExactly("c-ssrs-older-than-thoughts-of-self-harm");

        clock.advance(Duration.ofMinutes(1));
        take(SCREENER, answers(SCREENER, "00---0-"));
        patient.screen().then().statusCode(201);
    }

    @Test
    void aMisuseScreenIsReviewedThoughALaterOneIsCalm() {
        patient.history(List.of());
        patient.assess();
        take("dast-10", answersWithTotal("dast-10", 7));
        clock.advance(Duration.ofMinutes(1));
        take("dast-10", answersWithTotal("dast-10", 0));

        JsonPath screening = patient.screen().jsonPath();

        assertThat(screening.getList("findings.ruleId", String.class)).containsExactly("drug-screen-substantial");
        assertThat(screening.getList("verdict.roles", String.class))
                .containsExactly("addiction-specialist", "prescriber");
    }

    @Test
    void aPatientWhoseAnswerRaisesARiskIsToldWhatToDo() {
        Response taken = take(SCREENER, answers(SCREENER, "010010-"));
        String path = taken.header("Location");

        assertThat(taken.jsonPath().getString("crisisGuidance.language")).isEqualTo("en");
        assertThat(taken.jsonPath().getList("crisisGuidance.contacts.call", String.class))
                .containsExactly("988", "911");
        assertThat(patient.api().get(path).jsonPath().getList("crisisGuidance.contacts.code", String.class))
                .containsExactly("lifeline", "emergency");
        assertThat(Api.as(network.staff("nurse")).get(path).jsonPath().getMap(""))
                .doesNotContainKey("crisisGuidance");
        assertThat(patient.api().get(patient.path("/assessments")).jsonPath().getMap("items[0]"))
                .doesNotContainKey("crisisGuidance");
        assertThat(take(SCREENER, answers(SCREENER, "00---0-")).jsonPath().getMap(""))
                .doesNotContainKey("crisisGuidance");
        assertThat(take("sample-rest", answers("sample-rest", "0033"))
                        .jsonPath()
                        .getMap(""))
                .doesNotContainKey("crisisGuidance");
    }

    @Test
    void aRiskThatOnlyGradesIsShownAndNotRaised() {
        Response taken = take("sample-rest", answers("sample-rest", "0033"));

        assertThat(taken.jsonPath().getString("risk")).isEqualTo("low");
        assertThat(Database.count("select count(*) from risk where patient_id = ?", patient.id()))
                .isZero();
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

    @Test
    void changeIsJudgedSinceTheFirstOrAGivenAssessment() {
        String first = take("phq-9", answersWithTotal("phq-9", 20)).jsonPath().getString("id");
        clock.advance(Duration.ofDays(7));
        String second = take("phq-9", answersWithTotal("phq-9", 9)).jsonPath().getString("id");
        clock.advance(Duration.ofDays(7));
        String third = take("phq-9", answersWithTotal("phq-9", 14)).jsonPath().getString("id");

        JsonPath better = compared(second, null);
        JsonPath worse = compared(third, second);

        assertThat(better.getString("earlier.assessmentId")).isEqualTo(first);
        assertThat(better.getInt("points")).isEqualTo(-11);
        assertThat(better.getDouble("percent")).isEqualTo(-55.0);
        assertThat(better.getString("movement")).isEqualTo("better");
        assertThat(metRules(better))
                .containsExactlyInAnyOrder("response", "significant", "minimal-important-percent", "reliable-change");
        assertThat(worse.getString("movement")).isEqualTo("worse");
        assertThat(metRules(worse)).containsExactly("deterioration");
        assertThat(better.getList("judgements.confidence", String.class)).doesNotContainNull();
    }

    @Test
    void whatCannotBeComparedSaysEverythingThatStandsAgainstIt() {
        String phq = take("phq-9", answersWithTotal("phq-9", 2)).jsonPath().getString("id");
        clock.advance(Duration.ofDays(1));
        String screener =
                take(SCREENER, answers(SCREENER, "00---0-")).jsonPath().getString("id");

        JsonPath refusal = problem(
                patient.api().get(comparisonPath(phq) + "?with=" + screener), 409, "assessments-not-comparable");

        assertThat(reasons(refusal)).containsExactly("same-instrument", "has-total", "taken-earlier");
        assertThat(reasons(problem(patient.api().get(comparisonPath(phq)), 409, "assessments-not-comparable")))
                .containsExactly("taken-earlier");
        problem(patient.api().get(comparisonPath(phq) + "?with=" + UUID.randomUUID()), 404, "not-found");
        problem(patient.api().get(comparisonPath(phq) + "?with=first"), 400, "malformed-request");
    }

    @Test
    void thePhoneLearnsWhatToAskAndWhenToBranch() {
        JsonPath screener = patient.api().get("/v1/instruments/" + SCREENER).jsonPath();

        assertThat(screener.getList("items.code")).hasSize(7);
        assertThat(screener.getString("items[2].askedWhen.item")).isEqualTo("93247-5");
        assertThat(screener.getInt("items[2].askedWhen.atLeast")).isEqualTo(1);
        assertThat(screener.getString("items[0].coding")).isEqualTo("loinc-confirmed");
        assertThat(screener.getString("items[0].answerList")).isEqualTo("yes-no");
        assertThat(screener.getList("answerLists.yes-no.code")).isEqualTo(List.of("LA32-8", "LA33-6"));
        assertThat(screener.getString("licence")).isNotBlank();
        assertThat(patient.api().get("/v1/instruments").jsonPath().getList("items.id", String.class))
                .contains("phq-9", "pcl-5", "who-5", FOLLOW_UP);
    }

    @Test
    void anInstrumentIsShownInEachVersion() {
        Response current = patient.api().get("/v1/instruments/sample-rest");

        assertThat(current.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(current.header("ETag")).isEqualTo("\"2\"");
        assertThat(patient.api()
                        .get("/v1/instruments/sample-rest/versions/1")
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
        EndpointMatrix.get("/v1/instruments/sample-rest/versions/1")
                .as(patient.account())
                .unknown("/v1/instruments/sample-rest/versions/3", "/v1/instruments/sample-wrong")
                .verify();
    }

    private Response take(String instrument, Map<String, Integer> answers) {
        Response taken = patient.api().post(patient.path("/assessments"), body(instrument, answers, null));
        taken.then().statusCode(201);
        return taken;
    }

    private static Map<String, Object> body(String instrument, Map<String, Integer> answers, String sex) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "instrument",
                instrument,
                "version",
                InstrumentFixtures.instrument(instrument).version(),
                "answers",
                InstrumentFixtures.body(answers)));
        if (sex != null) {
            body.put("sexForCutOff", sex);
        }
        return body;
    }

    private JsonPath compared(String later, String earlier) {
        Response answer = patient.api().get(comparisonPath(later) + (earlier == null ? "" : "?with=" + earlier));
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private String comparisonPath(String assessment) {
        return patient.path("/assessments/" + assessment + "/comparison");
    }

    private static List<String> metRules(JsonPath comparison) {
        return comparison.getList("judgements.findAll { it.met }.code", String.class);
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

package org.kapnet.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.kapnet.platform.testing.Tokens;

/** Where a verdict names two roles, two persons look: another clinician of the clinic, or a specialist by letter. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class FourEyesTest {

    private static final ZoneId HOME = ZoneId.of("America/Chicago");
    private final LocalDate today = LocalDate.now(HOME);
    private static final Map<String, Object> GRANT = Map.of("decision", "grant", "reason", "sample reason");

    private final Network network = new Network(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private SamplePatient patient;

    @BeforeEach
    void refer() {
        patient = SamplePatient.of(network);
    }

    @Test
    void anotherPersonsOpinionFillsTheRole() {
        Response screening = screened("psychosis", "past");
        assertThat(refusal(screening)).containsExactly("opinion-missing");

        opine(screening, "the-psychiatrist", "psychiatrist", "supports");

        Response granted = review(screening, GRANT);
        granted.then().statusCode(201);
        assertThat(granted.jsonPath().getList("restsOn", String.class)).containsExactly("psychiatrist");
    }

    @Test
    void nobodyFillsTwoRoles() {
        Response screening = screened("psychosis", "past");

        opine(screening, "the-decider", "psychiatrist", "supports");

        assertThat(refusal(screening)).containsExactly("four-eyes");
    }

    @Test
    void aNameInTheReviewIsNoSecondPerson() {
        Response screening = screened("psychosis", "past");
        Map<String, Object> named = Map.of(
                "decision",
                "grant",
                "reason",
                "sample",
                "opinions",
                List.of(Map.of("role", "psychiatrist", "obtainedOn", today.toString())));

        assertThat(reasons(problem(review(screening, named), 409, "clearance-not-grantable")))
                .containsExactly("opinion-missing");
    }

    @Test
    void aPsychiatristReadmitsAPatientAfterACrisisAndANewCrisisSuspendsAgain() {
        patient.history(List.of());
        patient.assess();
        answerInCrisis();
        patient.assess();
        Response screening = patient.screen();
        assertThat(screening.jsonPath().getString("verdict.kind")).isEqualTo("refer-out");
        assertThat(screening.jsonPath().getList("verdict.readmittedBy", String.class))
                .containsExactly("psychiatrist");
        assertThat(refusal(screening)).containsExactly("suicide-risk-high", "opinion-missing");

        opine(screening, "the-psychiatrist", "psychiatrist", "supports");

        Response granted = review(screening, GRANT);
        granted.then().statusCode(201);
        assertThat(granted.jsonPath().getList("restsOn", String.class)).containsExactly("psychiatrist");
        answerInCrisis();
        assertThat(patient.api().get(patient.path("/clearance")).jsonPath().getList("suspendedBy", String.class))
                .containsExactly("suicide-risk-high");
    }

    /** Thoughts of suicide with intent and a plan. */
    private void answerInCrisis() {
        List<Map<String, Object>> answers =
                new ArrayList<>(SamplePatient.same(List.of("93246-7", "93248-3", "93249-1", "93267-3"), 0));
        answers.addAll(SamplePatient.same(List.of("93247-5", "93250-9"), 1));
        patient.answer("c-ssrs-screener", answers).then().statusCode(201);
    }

    @Test
    void anOpinionAgainstStopsTheGrant() {
        Response screening = screened("personality-disorder", "current");
        Api.as(network.colleague("therapist", "the-therapist"))
                .post(
                        "/v1/screenings/" + screening.jsonPath().getString("id") + "/opinions",
                        Map.of("role", "therapist", "view", "opposes", "reason", "sample"),
                        screening.header("ETag"))
                .then()
                .statusCode(201);

        assertThat(refusal(screening)).containsExactly("opinion-opposes");
    }

    @Test
    void aSpecialistsLetterFillsTheRoleUntilItEnds() {
        Response screening = screened("heart-failure", "current");
        letter("clearance", today.minusDays(100), today.minusDays(1));
        assertThat(refusal(screening)).containsExactly("opinion-missing");

        letter("clearance", today.minusDays(10), today.plusDays(20));
        assertThat(reasons(problem(
                        review(
                                screening,
                                Map.of(
                                        "decision",
                                        "grant",
                                        "reason",
                                        "sample",
                                        "validUntil",
                                        today.plusDays(40)
                                                .atStartOfDay(HOME)
                                                .toInstant()
                                                .toString())),
                        409,
                        "clearance-not-grantable")))
                .containsExactly("letter-ends-earlier");

        Response granted = review(screening, GRANT);
        granted.then().statusCode(201);
        assertThat(Instant.parse(granted.jsonPath().getString("expiresAt")))
                .isEqualTo(today.plusDays(21).atStartOfDay(HOME).toInstant());
    }

    @Test
    void aLetterAgainstStopsTheGrant() {
        Response screening = screened("heart-failure", "current");
        letter("clearance", today.minusDays(20), today.plusDays(60));
        letter("advice-against", today.minusDays(1), today.plusDays(60));

        assertThat(refusal(screening)).containsExactly("opinion-opposes");
    }

    @Test
    void personalGrowthTakesAClinicianAndAReason() {
        patient.history(List.of());
        patient.assess();
        Response screening =
                patient.api().post(patient.path("/screenings"), Map.of("indication", "personal-growth", "route", "im"));

        assertThat(screening.jsonPath().getString("verdict.kind")).isEqualTo("needs-review");
        problem(review(screening, Map.of("decision", "grant", "reason", " ")), 400, "validation-failed");
        review(screening, GRANT).then().statusCode(201);
    }

    @Test
    void aLetterThatTheDeciderFilesIsNoSecondPersonWhereAColleagueCouldSpeak() {
        Response screening = screened("psychosis", "past");
        Map<String, Object> letter = new HashMap<>(letterBody("psychiatrist", "clearance", today));
        letter.put("issuedBy", "Sample Psychiatry");

        file(decider(), letter);
        assertThat(refusal(screening)).containsExactly("four-eyes");

        file(network.staff("nurse"), letter);
        review(screening, GRANT).then().statusCode(201);
    }

    @Test
    void aSpecialistsLetterThatTheDeciderFilesSaysWhoWroteIt() {
        Response screening = screened("heart-failure", "current");
        Map<String, Object> letter = new HashMap<>(letterBody("cardiologist", "clearance", today));

        file(decider(), letter);
        assertThat(refusal(screening)).containsExactly("four-eyes");

        letter.put("issuedBy", "Sample Heart Centre");
        file(decider(), letter);
        review(screening, GRANT).then().statusCode(201);
    }

    @Test
    void aLetterFromBeforeTheEventDoesNotAnswerIt() {
        patient.history(List.of(Map.of(
                "code",
                "myocardial-infarction",
                "status",
                "past",
                "occurredOn",
                today.minusDays(50).toString())));
        patient.assess();
        Response screening = patient.screen();
        letter("clearance", today.minusDays(51), today.plusDays(20));
        assertThat(refusal(screening)).containsExactly("letter-before-finding");

        letter("clearance", today.minusDays(10), today.plusDays(20));
        review(screening, GRANT).then().statusCode(201);
    }

    @Test
    void whoeverWasAgainstItOnAnEarlierScreeningHasToSpeakOnTheNext() {
        Response first = screened("psychosis", "past");
        opine(first, "the-psychiatrist", "psychiatrist", "opposes");
        review(first, Map.of("decision", "refuse", "reason", "sample")).then().statusCode(201);
        Response second = patient.screen();
        file(network.staff("nurse"), letterBody("psychiatrist", "clearance", today));
        assertThat(refusal(second)).containsExactly("opinion-opposed-before");

        opine(second, "another-psychiatrist", "psychiatrist", "supports");

        review(second, GRANT).then().statusCode(201);
    }

    private Response screened(String code, String status) {
        patient.history(List.of(Map.of("code", code, "status", status)));
        patient.assess();
        Response screening = patient.screen();
        screening.then().statusCode(201);
        return screening;
    }

    private void opine(Response screening, String account, String role, String view) {
        Api.as(network.specialist(account))
                .post(
                        "/v1/screenings/" + screening.jsonPath().getString("id") + "/opinions",
                        Map.of("role", role, "view", view, "reason", "sample"),
                        screening.header("ETag"))
                .then()
                .statusCode(201);
    }

    private void letter(String kind, LocalDate issued, LocalDate until) {
        Map<String, Object> body = new HashMap<>(letterBody("cardiologist", kind, issued));
        body.put("validUntil", until.toString());
        file(network.staff("nurse"), body);
    }

    private static Map<String, Object> letterBody(String role, String kind, LocalDate issued) {
        return Map.of("role", role, "kind", kind, "issuedOn", issued.toString());
    }

    private void file(Tokens by, Map<String, Object> letter) {
        Api.as(by).post(patient.path("/specialist-letters"), letter).then().statusCode(201);
    }

    private Tokens decider() {
        return network.colleague("prescriber", "the-decider");
    }

    private List<String> refusal(Response screening) {
        return reasons(problem(review(screening, GRANT), 409, "clearance-not-grantable"));
    }

    private Response review(Response screening, Map<String, Object> body) {
        return Api.as(decider())
                .post(
                        "/v1/screenings/" + screening.jsonPath().getString("id") + "/reviews",
                        body,
                        screening.header("ETag"));
    }
}

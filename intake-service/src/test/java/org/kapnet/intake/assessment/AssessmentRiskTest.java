package org.kapnet.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.intake.assessment.InstrumentFixtures.answers;
import static org.kapnet.intake.assessment.InstrumentFixtures.answersWithTotal;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapnet.intake.Api;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;
import org.kapnet.platform.time.SettableClock;

/** What an answer that shows a risk sets off. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class AssessmentRiskTest extends AnsweringPatient {

    AssessmentRiskTest(SettableClock clock) {
        super(clock);
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
}

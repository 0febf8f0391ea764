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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.time.SettableClock;

/** Change between two answers of a patient. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class AssessmentComparisonTest extends AnsweringPatient {

    AssessmentComparisonTest(SettableClock clock) {
        super(clock);
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
}

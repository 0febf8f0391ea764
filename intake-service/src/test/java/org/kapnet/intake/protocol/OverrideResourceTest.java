package org.kapnet.intake.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapnet.platform.testing.ProblemAssertions.namesField;
import static org.kapnet.platform.testing.ProblemAssertions.problem;
import static org.kapnet.platform.testing.ProblemAssertions.reasons;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.ParallelCalls;
import org.kapnet.platform.testing.Tokens;

/** A clinic's own, stricter rules over HTTP. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class OverrideResourceTest {

    private Network network;
    private String path;

    @BeforeEach
    void register() {
        network = new Network(Network.clinic(), UUID.randomUUID(), UUID.randomUUID());
        path = "/v1/clinics/" + network.clinicId();
    }

    @Test
    void refusesWhatIsWrongWithAnOverride() {
        EndpointMatrix.post(path + "/protocol-overrides")
                .body(Json.of(override(ageFrom(60))))
                .as(network.staff("clinic-admin"))
                .notAs(
                        network.staff("nurse"),
                        network.staff("therapist"),
                        network.partner(),
                        Network.networkAdmin(),
                        Tokens.patient("somebody", "somebody@example.test"),
                        Tokens.as("prescriber").clinic(UUID.randomUUID()))
                .required("/reason", "/rules", "/rules/0/id", "/rules/0/when", "/rules/0/effect")
                .wrongType("/rules/0/when/atLeast", "/rules/0/effect/kind")
                .unknown("/v1/clinics/" + UUID.randomUUID() + "/protocol-overrides")
                .ifMatch(0)
                .unchanged(() -> Database.count("select count(*) from protocol_override"))
                .repeatable()
                .verify();
    }

    @Test
    void everyoneOfTheClinicSeesItsRules() {
        EndpointMatrix.get(path + "/screening-protocol")
                .as(network.staff("therapist"))
                .notAs(network.partner(), Tokens.patient("somebody", "somebody@example.test"))
                .unknown("/v1/clinics/" + UUID.randomUUID() + "/screening-protocol")
                .verify();
        EndpointMatrix.get(path + "/protocol-overrides")
                .as(network.staff("nurse"))
                .notAs(network.partner(), Tokens.patient("somebody", "somebody@example.test"))
                .unknown("/v1/clinics/" + UUID.randomUUID() + "/protocol-overrides")
                .verify();
    }

    @Test
    void whatLoosensIsRefusedWithTheRuleNamed() {
        Map<String, Object> loosened = Map.of(
                "reason",
                "sample",
                "rules",
                List.of(ageFrom(70)),
                "removedRules",
                List.of("medication-maoi"),
                "clearanceLongestDays",
                365);

        assertThat(reasons(problem(propose(loosened, "\"0\""), 422, "protocol-loosened")))
                .containsExactly("medication-maoi", "age-older", "clearance-terms");
        assertThat(Database.count("select count(*) from protocol_override where clinic_id = ?", network.clinicId()))
                .isZero();
    }

    @Test
    void aRuleWithoutItsFiguresIsRefusedByField() {
        Map<String, Object> incomplete = Map.of(
                "id",
                "age-older",
                "ruleClass",
                "caution",
                "when",
                Map.of("kind", "age"),
                "effect",
                Map.of("kind", "review", "roles", List.of("astrologer")),
                "message",
                "sample",
                "source",
                "clinic policy");

        var problem = problem(propose(override(incomplete), "\"0\""), 400, "validation-failed");

        namesField(problem, "/rules/0/when/below");
        namesField(problem, "/rules/0/effect/roles");
    }

    @Test
    void aMistypedWordIsRefusedByItsPlace() {
        List<Map<String, Object>> rules = List.of(
                rule("clinic-migraine", "relative", condition("migrane", "curent")),
                rule("clinic-medicine", "relative", Map.of("kind", "medication", "classes", List.of("maio"))),
                rule(
                        "clinic-substance",
                        "relative",
                        Map.of("kind", "substance", "substances", List.of("canabis"), "statuses", List.of("past"))),
                rule("clinic-risk", "relative", Map.of("kind", "suicide-risk", "levels", List.of("hihg"))),
                rule(
                        "clinic-questionnaire",
                        "relative",
                        Map.of("kind", "assessment-result", "instrument", "dast-01", "atLeast", 1)),
                rule(
                        "clinic-cut-off",
                        "relative",
                        Map.of("kind", "assessment-result", "instrument", "dast-10", "code", "postive")));
        Map<String, Object> asked = Map.of("instrument", "audit-z", "maximumAgeDays", 30);

        var problem = problem(
                propose(Map.of("reason", "sample", "rules", rules, "requiredAssessments", List.of(asked)), "\"0\""),
                400,
                "validation-failed");

        namesField(problem, "/rules/0/when/codes/0");
        namesField(problem, "/rules/0/when/statuses/0");
        namesField(problem, "/rules/1/when/classes/0");
        namesField(problem, "/rules/2/when/substances/0");
        namesField(problem, "/rules/3/when/levels/0");
        namesField(problem, "/rules/4/when/instrument");
        namesField(problem, "/rules/5/when/code");
        namesField(problem, "/requiredAssessments/0/instrument");
    }

    @Test
    void onlyAReferralIsLiftedAndByKnownRoles() {
        Map<String, Object> rule = new HashMap<>(ageFrom(60));
        rule.put(
                "effect",
                Map.of("kind", "review", "roles", List.of("prescriber"), "readmittedBy", List.of("astrologer")));

        namesField(problem(propose(override(rule), "\"0\""), 400, "validation-failed"), "/rules/0/effect/readmittedBy");
    }

    @Test
    void aRuleIsShownAsAnOverrideWritesIt() {
        Map<String, Object> shown = Api.as(network.staff("nurse"))
                .get(path + "/screening-protocol")
                .jsonPath()
                .getMap("rules.find { it.id == 'drug-screen-moderate' }.when");
        assertThat(shown)
                .isEqualTo(Map.of("kind", "assessment-result", "instrument", "dast-10", "atLeast", 3, "below", 6));
        Map<String, Object> earlier = new HashMap<>(shown);
        earlier.put("atLeast", 2);

        propose(override(rule("drug-screen-moderate", "relative", earlier)), "\"0\"")
                .then()
                .statusCode(201);
        assertThat(Api.as(network.staff("nurse"))
                        .get(path + "/screening-protocol")
                        .jsonPath()
                        .getList("rules.find { it.id == 'suicide-risk-high' }.readmittedBy", String.class))
                .containsExactly("psychiatrist");
    }

    @Test
    void everyoneLearnsTheWords() {
        EndpointMatrix.get("/v1/screening-vocabulary")
                .as(network.staff("nurse"))
                .everyRole()
                .verify();
        JsonPath words = Api.as(Tokens.patient("somebody", "somebody@example.test"))
                .get("/v1/screening-vocabulary")
                .jsonPath();
        assertThat(words.getList("conditions", String.class)).contains("sleep-apnoea", "suicide-attempt");
        assertThat(words.getMap("conditionSynonyms")).containsEntry("sleep-apnea", "sleep-apnoea");
        assertThat(words.getList("substances", String.class)).contains("oxycodone");
        assertThat(words.getList("medicineClasses", String.class))
                .contains("maoi")
                .doesNotContain("without-action");
        assertThat(words.getList("conditionStatuses", String.class)).containsExactly("current", "past", "family");
        assertThat(words.getList("trialOutcomes", String.class)).contains("intolerant");
    }

    @Test
    void aNewWordIsTakenWhenTheOverrideSaysThatItIsNew() {
        Map<String, Object> body = Map.of(
                "reason",
                "sample policy",
                "rules",
                List.of(rule("clinic-glaucoma", "relative", condition("narrow-angle-glaucoma", "current"))),
                "ownWords",
                List.of("narrow-angle-glaucoma"));

        propose(body, "\"0\"").then().statusCode(201);
    }

    @Test
    void aQuestionnaireThatTheClinicAsksForHasToBeOnFile() {
        SamplePatient patient = SamplePatient.of(network);
        patient.history(List.of());
        patient.assess();
        Map<String, Object> asked = Map.of("instrument", "audit-c", "maximumAgeDays", 90);

        propose(Map.of("reason", "sample", "rules", List.of(), "requiredAssessments", List.of(asked)), "\"0\"")
                .then()
                .statusCode(201);

        assertThat(reasons(problem(patient.screen(), 409, "screening-incomplete")))
                .containsExactly("assessment-missing");
    }

    @Test
    void theClinicsPatientsAreJudgedByItsRulesFromThenOn() {
        SamplePatient patient = SamplePatient.of(network);
        patient.history(List.of(Map.of("code", "migraine", "status", "current")));
        patient.assess();
        Response before = patient.screen();

        propose(override(migraineReviewed()), "\"0\"").then().statusCode(201);
        Response after = patient.screen();

        assertThat(before.jsonPath().getString("verdict.kind")).isEqualTo("eligible");
        assertThat(before.jsonPath().getMap("")).doesNotContainKey("protocolOverride");
        assertThat(after.jsonPath().getString("verdict.kind")).isEqualTo("needs-review");
        assertThat(after.jsonPath().getList("findings.ruleId", String.class)).containsExactly("clinic-migraine");
        assertThat(after.jsonPath().getInt("protocolOverride")).isEqualTo(1);
        assertThat(patient.api()
                        .get("/v1/screenings/" + before.jsonPath().getString("id"))
                        .jsonPath()
                        .getString("verdict.kind"))
                .isEqualTo("eligible");
        Response rules = Api.as(network.staff("nurse")).get(path + "/screening-protocol");
        assertThat(rules.header("ETag")).isEqualTo("\"1\"");
        assertThat(rules.jsonPath().getList("rules.findAll { it.changedByClinic }.id", String.class))
                .containsExactly("clinic-migraine");
        assertThat(Api.as(network.staff("nurse"))
                        .get(path + "/protocol-overrides")
                        .jsonPath()
                        .getList("items.number", Integer.class))
                .containsExactly(1);
    }

    @Test
    void ofTwoOverridesAtOnceOneWins() {
        List<Integer> answers = ParallelCalls.run(
                2, number -> propose(override(ageFrom(60)), "\"0\"").statusCode());

        assertThat(answers).hasSize(2).containsOnlyOnce(201);
        assertThat(Database.count("select count(*) from protocol_override where clinic_id = ?", network.clinicId()))
                .isEqualTo(1);
    }

    private Response propose(Map<String, Object> body, String tag) {
        return Api.as(network.staff("prescriber")).post(path + "/protocol-overrides", body, tag);
    }

    private static Map<String, Object> override(Map<String, Object> rule) {
        return Map.of("reason", "sample policy", "rules", List.of(rule));
    }

    private static Map<String, Object> ageFrom(int years) {
        return rule("age-older", "caution", Map.of("kind", "age", "atLeast", years));
    }

    private static Map<String, Object> migraineReviewed() {
        return rule("clinic-migraine", "relative", condition("migraine", "current"));
    }

    private static Map<String, Object> condition(String code, String status) {
        return Map.of("kind", "condition", "codes", List.of(code), "statuses", List.of(status));
    }

    private static Map<String, Object> rule(String id, String ruleClass, Map<String, Object> when) {
        return Map.of(
                "id",
                id,
                "ruleClass",
                ruleClass,
                "when",
                when,
                "effect",
                Map.of("kind", "review", "roles", List.of("prescriber")),
                "message",
                "The clinic looks closer.",
                "source",
                "clinic policy");
    }
}

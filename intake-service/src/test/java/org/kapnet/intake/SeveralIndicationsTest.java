package org.kapnet.intake;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;
import org.kapnet.platform.testing.Received;
import org.kapnet.platform.testing.SchemaAssertions;
import org.kapnet.platform.testing.TopicProbe;

/** A patient with a depression and a pain: both are screened, cleared, placed and told of, or nothing is. */
@QuarkusTest
@WithTestResource(KapnetStack.class)
class SeveralIndicationsTest {

    private static final String DEPRESSION = "treatment-resistant-depression";
    private static final String PAIN = "chronic-pain";

    private Network network;
    private SamplePatient patient;

    @BeforeEach
    void aPatientOfAClinicThatTreatsBoth() {
        network = Network.create();
        treats(network, DEPRESSION, PAIN);
        patient = SamplePatient.of(network);
        patient.history(List.of(Map.of("code", "neuropathic-pain", "status", "current")));
        patient.assess();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/screenings", "/matches", "/v1/episodes"})
    void refusesWhatIsWrongWithFurtherIndications(String where) {
        String path = where.startsWith("/v1") ? where : patient.path(where);
        Map<String, Object> body = where.startsWith("/v1") ? patient.episodeBody(network) : asked();

        JsonPath unknown = problem(ask(path, body, List.of(PAIN, "back-pain")), 400, "malformed-request");
        JsonPath repeated = problem(ask(path, body, List.of(PAIN, "ptsd", PAIN)), 400, "validation-failed");
        JsonPath main = problem(ask(path, body, List.of(DEPRESSION)), 400, "validation-failed");
        JsonPath tooMany = problem(
                ask(path, body, List.of("ptsd", "ocd", PAIN, "panic-disorder", "eating-disorder", "anxiety-disorder")),
                400,
                "validation-failed");

        namesField(unknown, "/alsoFor/1");
        namesField(repeated, "/alsoFor/2");
        assertThat(repeated.getString("errors[0].problem")).contains(PAIN);
        namesField(main, "/alsoFor/0");
        assertThat(main.getString("errors[0].problem")).contains(DEPRESSION);
        namesField(tooMany, "/alsoFor");
    }

    @Test
    void refusesFurtherIndicationsThatAreNoWords() {
        peg(5);
        EndpointMatrix.post(patient.path("/screenings"))
                .body(Json.of(withFurther(asked(), List.of(PAIN))))
                .as(patient.account())
                .required("/indication", "/route")
                .wrongType("/alsoFor", "/alsoFor/0")
                .unchanged(() -> Database.count("select count(*) from screening"))
                .repeatable()
                .verify();
    }

    @Test
    void eachIndicationAsksForItsQuestionnaire() {
        patient.screen().then().statusCode(201);

        JsonPath refused = problem(screen(PAIN, "ptsd"), 409, "screening-incomplete");

        assertThat(refused.getList("reasons.message", String.class))
                .containsExactlyInAnyOrder("No pcl-5 has been answered.", "No peg has been answered.");
        peg(5);
        Response screening = screen(PAIN);
        screening.then().statusCode(201);
        assertThat(screening.jsonPath().getString("verdict.kind")).isEqualTo("eligible");
        assertThat(screening.jsonPath().getString("indication")).isEqualTo(DEPRESSION);
        assertThat(screening.jsonPath().getList("alsoFor")).containsExactly(PAIN);
        assertThat(screen("personal-growth").jsonPath().getList("findings.ruleId"))
                .containsExactly("growth-only");
        assertThat(patient.screen().jsonPath().getList("alsoFor")).isEmpty();
    }

    @Test
    void theClearanceAndTheEpisodeAreForAllThatWasScreened() {
        Response clearance = clear();
        UUID clearanceId = Api.id(clearance, 201, "id");
        assertThat(clearance.jsonPath().getList("alsoFor")).containsExactly(PAIN);
        assertThat(patient.api().get(patient.path("/clearances")).jsonPath().getList("items[0].alsoFor"))
                .containsExactly(PAIN);
        assertTold("clearance-granted", clearanceId);

        Response uncovered = ask("/v1/episodes", patient.episodeBody(network), List.of(PAIN, "ptsd"));
        assertThat(reasons(problem(uncovered, 409, "episode-not-allowed"))).contains("clearance-missing");
        assertThat(uncovered.jsonPath().getString("reasons[0].message")).contains("ptsd");

        Response episode = patient.api().post("/v1/episodes", patient.episodeBody(network));
        UUID episodeId = Api.id(episode, 201, "id");
        assertThat(episode.jsonPath().getString("indication")).isEqualTo(DEPRESSION);
        assertThat(episode.jsonPath().getList("alsoFor")).containsExactly(PAIN);
        assertTold("episode-opened", episodeId);
    }

    @Test
    void aClearanceCoversAnEpisodeWhicheverIndicationComesFirst() {
        clear();
        Map<String, Object> painFirst = new HashMap<>(patient.episodeBody(network));
        painFirst.put("indication", PAIN);

        Response episode = patient.api().post("/v1/episodes", painFirst);

        episode.then().statusCode(201);
        assertThat(episode.jsonPath().getString("indication")).isEqualTo(PAIN);
        assertThat(episode.jsonPath().getList("alsoFor")).containsExactly(DEPRESSION);
    }

    @Test
    void nobodyIsPlacedWhereOnlyOneIsTreated() {
        clear();
        Network depressionOnly = Network.create();
        Network painOnly = Network.create();
        treats(painOnly, PAIN);

        Response withoutPain = patient.api().post("/v1/episodes", patient.episodeBody(depressionOnly));
        Response withoutDepression = patient.api().post("/v1/episodes", patient.episodeBody(painOnly));

        assertThat(reasons(problem(withoutPain, 409, "episode-not-allowed"))).containsExactly("site-without-offering");
        assertThat(withoutPain.jsonPath().getString("reasons[0].message")).contains(PAIN);
        assertThat(reasons(problem(withoutDepression, 409, "episode-not-allowed")))
                .containsExactly("site-without-offering");
    }

    @Test
    void aTransferContinuesAllOfIt() {
        clear();
        UUID episode = Api.id(patient.api().post("/v1/episodes", patient.episodeBody(network)), 201, "id");
        Network depressionOnly = Network.create();
        Network both = Network.create();
        treats(both, PAIN, DEPRESSION);

        Response refused = transfer(episode, depressionOnly);
        Response next = transfer(episode, both);

        assertThat(reasons(problem(refused, 409, "transfer-not-allowed"))).containsExactly("site-without-offering");
        next.then().statusCode(201);
        assertThat(next.jsonPath().getList("alsoFor")).containsExactly(PAIN);
        JsonPath kept = Api.as(network.staff("prescriber"))
                .get(patient.path("/kept-record"))
                .jsonPath();
        assertThat(kept.getList("record.episode[0].alsoFor")).containsExactly(PAIN);
        assertThat(kept.getList("record.clearance[0].alsoFor")).containsExactly(PAIN);
        JsonPath export = patient.api().get(patient.path("/export")).jsonPath();
        assertThat(export.getList("record.clearance[0].alsoFor")).containsExactly(PAIN);
    }

    @Test
    void matchesTreatAllOfIt() {
        Network depressionOnly = Network.create();
        Network.offering(depressionOnly.siteId(), 1);

        Response found = ask(patient.path("/matches"), asked(), List.of(PAIN));

        found.then().statusCode(200);
        assertThat(found.jsonPath().getList("matches.siteId", String.class))
                .contains(network.siteId().toString())
                .doesNotContain(depressionOnly.siteId().toString());
        assertThat(found.jsonPath().getList("matches[0].reasons.message", String.class))
                .contains("The site treats all of: " + DEPRESSION + ", " + PAIN + ".");
    }

    private void assertTold(String fact, UUID about) {
        Received told =
                TopicProbe.await("intake", fact, event -> event.subject().equals(about));
        SchemaAssertions.assertValid("intake", told);
        assertThat(told.payload().path("indication").asText()).isEqualTo(DEPRESSION);
        assertThat(told.payload().path("alsoFor")).hasToString("[\"" + PAIN + "\"]");
    }

    private Response clear() {
        peg(5);
        Response screening = screen(PAIN);
        screening.then().statusCode(201);
        return Api.as(network.staff("prescriber"))
                .post(
                        "/v1/screenings/" + screening.jsonPath().getString("id") + "/reviews",
                        Map.of("decision", "grant", "reason", "a depression and a neuropathic pain"),
                        screening.header("ETag"));
    }

    private Response transfer(UUID episode, Network to) {
        return patient.api()
                .post(
                        "/v1/episodes/" + episode + "/transfer",
                        Map.of(
                                "clinicId", to.clinicId(),
                                "siteId", to.siteId(),
                                "therapistId", to.therapistId()),
                        "\"0\"");
    }

    private void peg(int each) {
        patient.answer("peg", SamplePatient.same(List.of("peg-1", "peg-2", "peg-3"), each))
                .then()
                .statusCode(201);
    }

    private Response screen(String... further) {
        return ask(patient.path("/screenings"), asked(), List.of(further));
    }

    private Response ask(String path, Map<String, Object> body, List<String> further) {
        return patient.api().post(path, withFurther(body, further));
    }

    private static Map<String, Object> asked() {
        return Map.of("indication", DEPRESSION, "route", "im");
    }

    private static Map<String, Object> withFurther(Map<String, Object> body, List<String> further) {
        Map<String, Object> all = new HashMap<>(body);
        all.put("alsoFor", further);
        return all;
    }

    /** Offers these at the clinic's site in the place of what it offers. */
    private static void treats(Network clinic, String... indications) {
        Map<String, Object> offering = new HashMap<>(Network.offeringBody(2));
        offering.put("indications", List.of(indications));
        String path = "/v1/sites/" + clinic.siteId() + "/offering";
        Api admin = Api.as(Network.networkAdmin());
        admin.put(path, offering, admin.get(path).header("ETag")).then().statusCode(200);
    }
}

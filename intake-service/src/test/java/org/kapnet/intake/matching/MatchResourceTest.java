package org.kapnet.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapnet.intake.Api;
import org.kapnet.intake.Json;
import org.kapnet.intake.Network;
import org.kapnet.intake.SamplePatient;
import org.kapnet.platform.testing.Database;
import org.kapnet.platform.testing.EndpointMatrix;
import org.kapnet.platform.testing.KapnetStack;

@QuarkusTest
@WithTestResource(KapnetStack.class)
class MatchResourceTest {

    @Test
    void refusesWhatIsWrongWithAQuestion() {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);
        EndpointMatrix.post(patient.path("/matches"))
                .body(Json.of(question(Map.of("work", Map.of("latitude", 29.7, "longitude", -95.3)))))
                .as(network.staff("nurse"))
                .notAs(network.partner(), Network.networkAdmin())
                .required("/indication", "/route", "/work/latitude")
                .wrongType("/work/longitude", "/route")
                .unknown("/v1/patients/" + UUID.randomUUID() + "/matches")
                .repeatable()
                .verify();
    }

    @Test
    void distanceCountsFromWorkWhereThatIsNearer() {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);
        UUID away = Network.site(network.clinicId(), 32.7767, -96.7970);
        Network.offering(away, 1);

        JsonPath fromWork = patient.api()
                .post(
                        patient.path("/matches"),
                        question(Map.of("work", Map.of("latitude", 32.7767, "longitude", -96.7970))))
                .jsonPath();

        assertThat(fromWork.getDouble("matches.find { it.siteId == '" + away + "' }.distanceKm"))
                .isZero();
        assertThat(fromWork.getString("matches[0].reasons[0].message")).endsWith("from home or work.");
    }

    @Test
    void everyFactorThatWasAskedForIsExplainedAndTheQuestionIsLogged() {
        Network network = Network.create();
        SamplePatient patient = SamplePatient.of(network);

        JsonPath found = Api.as(patient.account())
                .post(
                        patient.path("/matches"),
                        question(Map.of("insurer", "sample-health", "plan", "silver", "language", "es")))
                .jsonPath();

        assertThat(found.getList("matches[0].reasons.factor", String.class))
                .contains("distance", "price", "coverage", "language", "availability", "choice");
        List<Double> points = found.getList("matches[0].reasons.points", Double.class);
        assertThat(points).allSatisfy(point -> assertThat(point).isNotNegative());
        assertThat(Database.count(
                        "select count(*) from audit_entry where patient_id = ? and action = 'read-matches'",
                        patient.id()))
                .isEqualTo(1);
    }

    @Test
    void aTherapistIsMatchedWithSitesInTheStatesOfTheirLicencesOnly() {
        Network network = Network.create();
        UUID denver = Network.denverSite(network.clinicId());
        UUID coloradan = Network.therapist(network.clinicId(), "CO");
        publish(denver, "ocd", Map.of());
        publish(network.siteId(), "ocd", Map.of());

        List<Map<String, Object>> found = find(SamplePatient.of(network), "ocd", Map.of());

        assertThat(therapists(found, denver)).containsExactly(coloradan.toString());
        assertThat(therapists(found, network.siteId()))
                .containsExactly(network.therapistId().toString());
    }

    @Test
    void telehealthIsOfferedWhereTheTherapistIsLicensedOnly() {
        Network network = Network.create();
        UUID therapist = network.therapistId();
        publish(network.siteId(), "panic-disorder", Map.of("telehealthStates", List.of("CO", "TX", "UT")));
        SamplePatient patient = SamplePatient.of(network);
        Map<String, Object> inColorado = Map.of("needsTelehealthState", "CO");

        List<Map<String, Object>> before = find(patient, "panic-disorder", inColorado);
        assertThat(therapists(before, network.siteId())).isEmpty();
        assertThat(match(find(patient, "panic-disorder", Map.of()), network.siteId(), therapist)
                        .get("telehealthStates"))
                .isEqualTo(List.of("TX"));
        Network.licence(therapist, "CO", 100);

        List<Map<String, Object>> after = find(patient, "panic-disorder", inColorado);
        assertThat(match(after, network.siteId(), therapist).get("telehealthStates"))
                .isEqualTo(List.of("CO", "TX"));
    }

    @Test
    void aMatchSaysWhatThePatientNeedsToChoose() {
        Network network = Network.create();
        publish(
                network.siteId(),
                "chronic-pain",
                Map.of(
                        "course", Map.of("sessions", 6),
                        "languages", List.of("en", "es"),
                        "supportOffered", List.of("group-integration", "crisis-line")));

        Map<String, Object> match = match(
                find(SamplePatient.of(network), "chronic-pain", Map.of()), network.siteId(), network.therapistId());

        assertThat(match)
                .containsEntry("therapistName", "Sample therapist")
                .containsEntry("trainingHours", 120)
                .containsEntry("pricePerSession", Map.of("amountMinor", 45_000, "currency", "USD"))
                .containsEntry("courseTotalEstimate", Map.of("amountMinor", 270_000, "currency", "USD"))
                .containsEntry("languages", List.of("en", "es"))
                .containsEntry("supportOffered", List.of("crisis-line", "group-integration"))
                .doesNotContainKeys("accountId", "npi");
        assertThat(match.get("reasons").toString()).contains("verification", "not looked up by the clinic yet");
    }

    @Test
    void aTherapistOfAnotherClinicIsKnownFromAnEarlierEpisode() {
        Network first = Network.create();
        Network second = Network.create();
        SamplePatient patient = SamplePatient.of(first);
        patient.clear(first);
        UUID episode = Api.id(patient.api().post("/v1/episodes", patient.episodeBody(first)), 201, "id");
        patient.api()
                .post(
                        "/v1/episodes/" + episode + "/transfer",
                        Map.of(
                                "clinicId", second.clinicId(),
                                "siteId", second.siteId(),
                                "therapistId", second.therapistId()),
                        "\"0\"")
                .then()
                .statusCode(201);

        List<Map<String, Object>> found = Api.as(second.therapist())
                .post(patient.path("/matches"), question(Map.of()))
                .jsonPath()
                .getList("matches");

        assertThat(match(found, first.siteId(), first.therapistId())
                        .get("reasons")
                        .toString())
                .contains("continuity");
    }

    private static List<Map<String, Object>> find(SamplePatient patient, String indication, Map<String, Object> more) {
        Map<String, Object> asked = question(more);
        asked.put("indication", indication);
        Response answer = patient.api().post(patient.path("/matches"), asked);
        answer.then().statusCode(200);
        return answer.jsonPath().getList("matches");
    }

    /** Offers an indication that no other test asks for, so that the sites of others are not in the way. */
    private static void publish(UUID site, String indication, Map<String, Object> more) {
        Map<String, Object> offering = new HashMap<>(Network.offeringBody(45_000));
        offering.put("indications", List.of(indication));
        offering.putAll(more);
        Api.as(Network.networkAdmin())
                .put("/v1/sites/" + site + "/offering", offering, "\"0\"")
                .then()
                .statusCode(200);
    }

    private static List<String> therapists(List<Map<String, Object>> matches, UUID site) {
        return matches.stream()
                .filter(match -> match.get("siteId").equals(site.toString()))
                .map(match -> (String) match.get("therapistId"))
                .toList();
    }

    private static Map<String, Object> match(List<Map<String, Object>> matches, UUID site, UUID therapist) {
        return matches.stream()
                .filter(match -> match.get("siteId").equals(site.toString()))
                .filter(match -> match.get("therapistId").equals(therapist.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> question(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("indication", "treatment-resistant-depression");
        body.put("route", "im");
        return body;
    }
}

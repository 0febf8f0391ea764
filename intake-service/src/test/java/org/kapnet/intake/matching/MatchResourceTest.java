package org.kapnet.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
                .as(network.staff("therapist"))
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

    private static Map<String, Object> question(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("indication", "treatment-resistant-depression");
        body.put("route", "im");
        return body;
    }
}
